package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.inner.SafeXml;

/**
 * Goes through a sheet beside the reader of its rows, and only as far as somebody asks: a workbook
 * whose texts are Unicode costs nothing beyond what is looked at to know that. Rows are counted, so
 * that both stand in the same one whatever number it says that it has.
 */
final class FontWalk {

  private static final int COLUMNS = 16_384;

  private final CellFonts fonts;
  private final String part;
  private final Typeface[] row = new Typeface[COLUMNS];
  private @Nullable XMLStreamReader xml;
  private int width;
  private boolean ended;
  private long wanted;
  private long read;

  /**
   * @param part with the sheet; empty when fonts say nothing
   */
  FontWalk(CellFonts fonts, String part) {
    this.fonts = fonts;
    this.part = part;
    this.ended = part.isEmpty();
  }

  /** The reader of the rows has gone on to the next one. */
  void next() {
    wanted++;
  }

  /** What the font of a cell in this row says. */
  Typeface font(int column) {
    try {
      while (!ended && read < wanted) {
        advance();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (XMLStreamException broken) {
      throw new UncheckedIOException(new IOException(broken));
    }
    return read == wanted && column < width ? row[column] : Typeface.UNKNOWN;
  }

  private void advance() throws IOException, XMLStreamException {
    if (xml == null) {
      xml = fonts.open(part);
    }
    while (xml != null && xml.hasNext()) {
      xml.next();
      if (xml.isStartElement() && xml.getLocalName().equals("row")) {
        read++;
        row(xml);
        return;
      }
    }
    ended = true;
  }

  /** Rows between here and the one that is wanted are passed over. */
  private void row(XMLStreamReader sheet) throws IOException, XMLStreamException {
    if (read < wanted) {
      SafeXml.pass(sheet);
      return;
    }
    width = 0;
    var column = 0;
    while (!SafeXml.ends(sheet, "row")) {
      if (sheet.isStartElement() && sheet.getLocalName().equals("c")) {
        column = column(SafeXml.attribute(sheet, "r"), column);
        if (column < COLUMNS) {
          put(column, cell(sheet));
        }
        column++;
      }
    }
  }

  private void put(int column, Typeface font) {
    while (width <= column) {
      row[width++] = Typeface.UNKNOWN;
    }
    row[column] = font;
  }

  /** A cell that does not say where it stands is the next one. */
  private static int column(@Nullable String place, int next) {
    if (place == null) {
      return next;
    }
    var column = 0;
    for (var at = 0; at < place.length() && column <= COLUMNS; at++) {
      var sign = place.charAt(at);
      if (sign < 'A' || sign > 'Z') {
        break;
      }
      column = column * 26 + sign - 'A' + 1;
    }
    return column == 0 ? next : column - 1;
  }

  /** A cell that names no format has the first. */
  private Typeface cell(XMLStreamReader sheet) throws IOException, XMLStreamException {
    var named = SafeXml.attribute(sheet, "s");
    var format = fonts.format(named == null ? 0 : CellFonts.index(named));
    var shared = "s".equals(SafeXml.attribute(sheet, "t"));
    var font = format;
    while (!SafeXml.ends(sheet, "c")) {
      if (!sheet.isStartElement()) {
        continue;
      }
      if (sheet.getLocalName().equals("is")) {
        font = RunFonts.of(RunFonts.read(sheet), format);
      } else if (shared && sheet.getLocalName().equals("v")) {
        var text = CellFonts.index(sheet.getElementText().strip());
        font = RunFonts.of(fonts.text(text), format);
      }
    }
    return font;
  }
}
