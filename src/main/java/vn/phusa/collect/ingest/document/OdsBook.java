package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.PartStream;
import vn.phusa.collect.ingest.inner.SafeXml;
import vn.phusa.collect.ingest.inner.Tab;

/** The sheets of an OpenDocument file; the text is read anew for each, nothing of it is kept. */
final class OdsBook implements Book {

  private static final String CONTENT = "content.xml";
  private static final long LARGEST = 4L << 30;

  private final ZipFile zip;
  private final String file;
  private final Optional<OdsFonts> fonts;
  private final List<Tab> tabs;

  private OdsBook(ZipFile zip, String file, Optional<OdsFonts> fonts, List<Tab> tabs) {
    this.zip = zip;
    this.file = file;
    this.fonts = fonts;
    this.tabs = List.copyOf(tabs);
  }

  static OdsBook of(ZipFile zip, String file) throws IOException {
    var frames = new OdsFrames();
    walk(zip, file, Optional.empty(), frames);
    var fonts = Optional.of(OdsFonts.of(zip, CONTENT, file)).filter(OdsFonts::old);
    return new OdsBook(zip, file, fonts, frames.tabs());
  }

  @Override
  public List<Tab> tabs() {
    return tabs;
  }

  @Override
  public void read(Tab tab, RowReader reader) throws IOException {
    walk(zip, file, fonts, new OdsRows(tab.index(), reader));
  }

  private static void walk(
      ZipFile zip, String file, Optional<OdsFonts> fonts, OdsWalk.Sheets sheets)
      throws IOException {
    try (var part = PartStream.of(zip, CONTENT, LARGEST, file)) {
      new OdsWalk(SafeXml.reader(part), sheets, fonts, file).walk();
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
