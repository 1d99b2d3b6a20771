package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.BookReader;
import vn.phusa.collect.ingest.inner.PartStream;
import vn.phusa.collect.ingest.inner.SafeXml;
import vn.phusa.collect.ingest.inner.ZipKind;

/** Word documents of today (DOCX): the tables in their text. */
@Component
final class DocxReader implements BookReader {

  private static final long LARGEST = 512L << 20;

  @Override
  public double fit(byte[] head) {
    return 0;
  }

  @Override
  public Optional<ZipKind> zip() {
    return Optional.of(ZipKind.DOCX);
  }

  @Override
  public Book open(SourceFile file) throws IOException {
    try (var zip = new ZipFile(file.path().toFile());
        var part = PartStream.of(zip, "word/document.xml", LARGEST, file.name())) {
      var fonts = DocxFonts.of(zip, file.name());
      return new DocxTables(SafeXml.reader(part), fonts, file.name()).book();
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }
}
