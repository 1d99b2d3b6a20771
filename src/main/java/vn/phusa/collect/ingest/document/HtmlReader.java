package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.BookReader;

/** Web pages, also those that old systems hand out under the name of a workbook. */
@Component
final class HtmlReader implements BookReader {

  private static final long LARGEST = 48L << 20;
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--(?:[^-]|-(?!->)){0,2000}-->\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|table|meta|style|div|center|font|title)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Override
  public double fit(byte[] head) {
    var text = new String(head, 0, Math.min(head.length, 8_192), charset(head));
    return BEGINNING.matcher(text.replace("\ufeff", "").replace("\u00ef\u00bb\u00bf", "")).matches()
        ? 0.96
        : 0;
  }

  private static Charset charset(byte[] head) {
    if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.ISO_8859_1;
  }

  @Override
  public Book open(SourceFile file) throws IOException {
    if (Files.size(file.path()) > LARGEST) {
      throw new Problem(IngestCode.FILE_TOO_LARGE, file.name(), LARGEST >> 20);
    }
    return new GridBook(new HtmlTables(page(file), file.name()).all());
  }

  /** In the encoding that it names; one that names none and is no UTF-8 is of one byte a sign. */
  private static Document page(SourceFile file) throws IOException {
    var page = Jsoup.parse(file.path(), null, "");
    var named = !page.select("meta[charset], meta[http-equiv=content-type]").isEmpty();
    return !named && page.text().indexOf('\ufffd') >= 0
        ? Jsoup.parse(file.path(), WESTERN.name(), "")
        : page;
  }
}
