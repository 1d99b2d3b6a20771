package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.BookReader;
import vn.phusa.collect.ingest.inner.PartStream;
import vn.phusa.collect.ingest.inner.ZipKind;

/** OpenDocument: spreadsheets (ODS), and the tables of texts (ODT). */
@Component
final class OdsReader implements BookReader {

  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final int LONGEST_MANIFEST = 4 << 20;

  @Override
  public double fit(byte[] head) {
    return 0;
  }

  @Override
  public Optional<ZipKind> zip() {
    return Optional.of(ZipKind.ODS);
  }

  @Override
  public Book open(SourceFile file) throws IOException {
    var zip = new ZipFile(file.path().toFile());
    try {
      if (locked(zip, file)) {
        throw new Problem(IngestCode.FILE_ENCRYPTED, file.name());
      }
      return OdsBook.of(zip, file.name());
    } catch (IOException | RuntimeException broken) {
      zip.close();
      throw broken;
    }
  }

  private static boolean locked(ZipFile zip, SourceFile file) throws IOException {
    if (zip.getEntry(MANIFEST) == null) {
      return false;
    }
    try (var part = PartStream.of(zip, MANIFEST, LONGEST_MANIFEST, file.name())) {
      var text = new String(part.readAllBytes(), StandardCharsets.UTF_8);
      return text.contains("encryption-data");
    }
  }
}
