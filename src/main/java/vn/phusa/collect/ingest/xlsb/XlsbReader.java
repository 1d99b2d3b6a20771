package vn.phusa.collect.ingest.xlsb;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.BookReader;
import vn.phusa.collect.ingest.inner.ZipKind;

/** XLSB, streamed. */
@Component
final class XlsbReader implements BookReader {

  @Override
  public double fit(byte[] head) {
    return 0;
  }

  @Override
  public Optional<ZipKind> zip() {
    return Optional.of(ZipKind.XLSB);
  }

  @Override
  public Book open(SourceFile file) throws IOException {
    var zip = new ZipFile(file.path().toFile());
    try {
      return XlsbBook.of(zip, file.name());
    } catch (IOException | RuntimeException broken) {
      zip.close();
      throw broken;
    }
  }
}
