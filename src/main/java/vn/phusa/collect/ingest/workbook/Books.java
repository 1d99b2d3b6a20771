package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;

/** Opens a workbook by what its first bytes are, and turns every way to fail into a problem. */
final class Books {

  private Books() {}

  /** Work on an open workbook. */
  @FunctionalInterface
  interface Work<T> {
    T with(Book book) throws IOException;
  }

  /**
   * @throws Problem when the file is empty, encrypted, a bomb, broken or something else
   */
  static <T> T use(SourceFile file, Work<T> work) {
    try (var book = open(file)) {
      return work.with(book);
    } catch (Problem known) {
      throw known;
    } catch (EncryptedDocumentException locked) {
      throw new Problem(locked, IngestCode.FILE_ENCRYPTED, file.name());
    } catch (OldExcelFormatException old) {
      throw new Problem(old, IngestCode.FORMAT_UNKNOWN, file.name(), "Excel 5/95");
    } catch (IOException | RuntimeException broken) {
      throw new Problem(broken, IngestCode.FILE_CORRUPT, file.name(), 0);
    }
  }

  private static Book open(SourceFile file) throws IOException {
    var head = head(file);
    if (head.length == 0) {
      throw new Problem(IngestCode.FILE_EMPTY, file.name());
    }
    if (Magic.ole(head)) {
      return xls(file);
    }
    if (!Magic.zip(head)) {
      throw new Problem(IngestCode.FORMAT_UNKNOWN, file.name(), "?");
    }
    var plain = file.path().toFile();
    return new XlsxBook(plain, XlsxScan.of(plain, file.name()));
  }

  private static byte[] head(SourceFile file) throws IOException {
    try (var in = Files.newInputStream(file.path())) {
      return in.readNBytes(16);
    }
  }

  private static Book xls(SourceFile file) throws IOException {
    if (Files.size(file.path()) > Limits.XLS) {
      throw new Problem(IngestCode.FILE_TOO_LARGE, file.name(), Limits.XLS >> 20);
    }
    var files = new POIFSFileSystem(file.path().toFile(), true);
    try {
      check(files, file);
      return new XlsBook(files);
    } catch (IOException | RuntimeException broken) {
      files.close();
      throw broken;
    }
  }

  private static void check(POIFSFileSystem files, SourceFile file) {
    var root = files.getRoot();
    if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
      throw new Problem(IngestCode.FILE_ENCRYPTED, file.name());
    }
    if (List.of("Workbook", "Book").stream().noneMatch(root::hasEntryCaseInsensitive)) {
      var word = root.hasEntryCaseInsensitive("WordDocument");
      throw new Problem(IngestCode.FORMAT_UNKNOWN, file.name(), word ? "DOC" : "OLE2");
    }
  }
}
