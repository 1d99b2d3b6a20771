package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.BookReader;

/**
 * XML Spreadsheet 2003 (SpreadsheetML of Office XP and 2003), which reporting programs hand out
 * under the name of a workbook to this day.
 */
@Component
final class XmlBookReader implements BookReader {

  private static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";
  private static final int HEAD = 8_192;

  @Override
  public double fit(byte[] head) {
    var text = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
    var plain = text.replace("\0", "");
    return plain.contains(NAMESPACE) && plain.contains("Workbook") ? 0.97 : 0;
  }

  @Override
  public Book open(SourceFile file) throws IOException {
    return new XmlBook(file);
  }
}
