package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.BookReader;

/** PDF with text in it: tables between lines, and tables that only the places of words show. */
@Component
final class PdfReader implements BookReader {

  private static final long LARGEST = 128L << 20;
  private static final long MEMORY = 64L << 20;
  private static final long STORAGE = 2L << 30;
  private static final int MOST_PAGES = 1_000;

  /** Every table of a file is opened by itself; its pages are read once. */
  private volatile SoftReference<Opened> opened = new SoftReference<>(null);

  private record Opened(Path path, List<GridTable> tables) {}

  @Override
  public double fit(byte[] head) {
    var start = new String(head, 0, Math.min(head.length, 1_024), StandardCharsets.ISO_8859_1);
    return start.startsWith("%PDF-") ? 1 : start.contains("\n%PDF-") ? 0.85 : 0;
  }

  @Override
  public Book open(SourceFile file) throws IOException {
    if (Files.size(file.path()) > LARGEST) {
      throw new Problem(IngestCode.FILE_TOO_LARGE, file.name(), LARGEST >> 20);
    }
    var known = opened.get();
    if (known != null && known.path().equals(file.path())) {
      return new GridBook(known.tables());
    }
    var tables = tables(file);
    opened = new SoftReference<>(new Opened(file.path(), tables));
    return new GridBook(tables);
  }

  private static List<GridTable> tables(SourceFile file) throws IOException {
    try (var document = document(file)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new Problem(IngestCode.FILE_TOO_LARGE, file.name(), LARGEST >> 20);
      }
      var tables = new PdfTables(document, file.name());
      var found = tables.all();
      if (!tables.hasText()) {
        throw new Problem(IngestCode.PDF_WITHOUT_TEXT, file.name());
      }
      return found;
    }
  }

  private static PDDocument document(SourceFile file) throws IOException {
    try {
      return PDDocument.load(file.path().toFile(), MemoryUsageSetting.setupMixed(MEMORY, STORAGE));
    } catch (InvalidPasswordException locked) {
      throw new Problem(locked, IngestCode.FILE_ENCRYPTED, file.name());
    }
  }
}
