package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.BookReader;
import vn.phusa.collect.ingest.inner.ZipKind;

/** XLSX, streamed. */
@Component
final class XlsxReader implements BookReader {

  @Override
  public double fit(byte[] head) {
    return 0;
  }

  @Override
  public Optional<ZipKind> zip() {
    return Optional.of(ZipKind.XLSX);
  }

  @Override
  public Book open(SourceFile file) throws IOException {
    var plain = file.path().toFile();
    return new XlsxBook(plain, XlsxScan.of(plain, file.name()));
  }
}
