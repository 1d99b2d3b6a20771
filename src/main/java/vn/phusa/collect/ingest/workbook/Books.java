package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.BookReader;
import vn.phusa.collect.ingest.inner.CompoundKind;
import vn.phusa.collect.ingest.inner.ZipKind;

/** Opens a file with cells by what its bytes are, and turns every way to fail into a problem. */
final class Books {

  private static final int HEAD = 64 << 10;
  private static final double COMPOUND = 0.9;

  private final List<BookReader> readers;

  Books(List<BookReader> readers) {
    this.readers = List.copyOf(readers);
  }

  /** Work on an open workbook. */
  @FunctionalInterface
  interface Work<T> {
    T with(Book book) throws IOException;
  }

  /** How well the first bytes fit the best of the readers, 0 to 1. */
  double fit(byte[] head) {
    if (Magic.ole(head)) {
      return COMPOUND;
    }
    return readers.stream().mapToDouble(reader -> reader.fit(head)).max().orElse(0);
  }

  /**
   * @throws Problem when the file is empty, encrypted, a bomb, broken or something else
   */
  <T> T use(SourceFile file, Work<T> work) {
    try (var book = open(file)) {
      return work.with(book);
    } catch (Problem known) {
      throw known;
    } catch (EncryptedDocumentException locked) {
      throw new Problem(locked, IngestCode.FILE_ENCRYPTED, file.name());
    } catch (IOException | RuntimeException broken) {
      throw new Problem(broken, IngestCode.FILE_CORRUPT, file.name(), 0);
    }
  }

  private Book open(SourceFile file) throws IOException {
    var head = head(file);
    if (head.length == 0) {
      throw new Problem(IngestCode.FILE_EMPTY, file.name());
    }
    return reader(head, file).open(file);
  }

  private BookReader reader(byte[] head, SourceFile file) throws IOException {
    if (Magic.zip(head)) {
      return packed(file);
    }
    return Magic.ole(head) ? compound(file) : plain(head, file);
  }

  private BookReader plain(byte[] head, SourceFile file) {
    return readers.stream()
        .filter(reader -> reader.fit(head) > 0)
        .max(Comparator.comparingDouble(reader -> reader.fit(head)))
        .orElseThrow(() -> new Problem(IngestCode.FORMAT_UNKNOWN, file.name(), "?"));
  }

  private BookReader packed(SourceFile file) throws IOException {
    try (var zip = new ZipFile(file.path().toFile())) {
      if (zip.size() > Limits.ENTRIES) {
        throw new Problem(IngestCode.FILE_BOMB, file.name());
      }
      var kind = ZipKind.of(zip);
      return readers.stream()
          .filter(reader -> reader.zip().equals(Optional.of(kind)))
          .findFirst()
          .orElseThrow(() -> new Problem(IngestCode.FORMAT_UNKNOWN, file.name(), kind.label()));
    }
  }

  private BookReader compound(SourceFile file) throws IOException {
    if (Files.size(file.path()) > Limits.COMPOUND) {
      throw new Problem(IngestCode.FILE_TOO_LARGE, file.name(), Limits.COMPOUND >> 20);
    }
    try (var files = new POIFSFileSystem(file.path().toFile(), true)) {
      var root = files.getRoot();
      if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
        throw new Problem(IngestCode.FILE_ENCRYPTED, file.name());
      }
      var kind = CompoundKind.of(root);
      return readers.stream()
          .filter(reader -> reader.compound().equals(Optional.of(kind)))
          .findFirst()
          .orElseThrow(() -> new Problem(IngestCode.FORMAT_UNKNOWN, file.name(), kind.label()));
    }
  }

  private static byte[] head(SourceFile file) throws IOException {
    try (var in = Files.newInputStream(file.path())) {
      return in.readNBytes(HEAD);
    }
  }
}
