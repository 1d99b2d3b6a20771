package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.inner.Line;
import vn.phusa.collect.ingest.inner.SafeXml;

/**
 * Goes through the content of an OpenDocument file once and hands out its cells. A row or a cell
 * may say that it stands there a million times: with content it is bounded, without it costs
 * nothing.
 */
final class OdsWalk {

  private static final long ROWS = 1_048_576;
  private static final int COLUMNS = 16_384;

  /** Cells with content that may come of repetition. */
  private static final long REPEATED = 20_000_000;

  private final XMLStreamReader xml;
  private final Sheets sheets;
  private final Optional<OdsFonts> fonts;
  private final String file;
  private final TreeMap<Integer, String> columnStyles = new TreeMap<>();
  private String rowStyle = "";
  private final Set<String> hidden = new HashSet<>();
  private long repeated;
  private long row;
  private int column;
  private int sheet = -1;

  /** Takes what is found. */
  interface Sheets {
    /** A sheet begins; whether its rows are wanted. */
    boolean begins(int index, String name, boolean isHidden);

    void column(int from, int to, boolean isHidden);

    /** A row begins, which stands there so many times. */
    void row(long number, long times, boolean isHidden);

    void cell(int column, int times, Content content, int width, int height);

    /** The row has ended; false when no more are wanted. */
    boolean endRow() throws IOException;
  }

  /**
   * What a cell shows.
   *
   * @param number it is a number and no text that looks like one
   */
  record Content(String text, Line.Mark mark, Typeface font, boolean number) {}

  /**
   * @param fonts of the file; empty where they say nothing
   */
  OdsWalk(XMLStreamReader xml, Sheets sheets, Optional<OdsFonts> fonts, String file) {
    this.xml = xml;
    this.sheets = sheets;
    this.fonts = fonts;
    this.file = file;
  }

  void walk() throws XMLStreamException, IOException {
    var style = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "style" -> style = text("name", "");
        case "table-properties" -> {
          if (text("display", "true").equals("false")) {
            hidden.add(style);
          }
        }
        case "table" -> {
          if (!table()) {
            return;
          }
        }
        default -> {}
      }
    }
  }

  /** False when no more is wanted. */
  private boolean table() throws XMLStreamException, IOException {
    row = 0;
    column = 0;
    columnStyles.clear();
    var name = text("name", "");
    if (!sheets.begins(++sheet, name, hidden.contains(text("style-name", "")))) {
      SafeXml.pass(xml);
      return true;
    }
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && is("table"))) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "table-column" -> columns();
        case "table-row" -> {
          if (!row()) {
            return false;
          }
        }
        case "shapes", "forms", "named-expressions", "annotation" -> SafeXml.pass(xml);
        default -> {}
      }
    }
    return true;
  }

  private void columns() {
    var count = (int) Math.min(COLUMNS, number("number-columns-repeated"));
    columnStyles.put(column, text("default-cell-style-name", ""));
    sheets.column(column, column + count - 1, !text("visibility", "visible").equals("visible"));
    column = Math.min(COLUMNS, column + count);
  }

  private boolean row() throws XMLStreamException, IOException {
    var times = number("number-rows-repeated");
    if (row + times > ROWS) {
      times = Math.max(1, ROWS - row);
    }
    column = 0;
    rowStyle = text("default-cell-style-name", "");
    sheets.row(row + 1, times, !text("visibility", "visible").equals("visible"));
    var filled = 0L;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && is("table-row"))) {
      if (xml.isStartElement() && (is("table-cell") || is("covered-table-cell"))) {
        filled += cell();
      }
    }
    bound(filled * (times - 1));
    row += times;
    if (row > ROWS) {
      throw bomb();
    }
    return sheets.endRow();
  }

  /** Gives the cells with content. */
  private long cell() throws XMLStreamException {
    var times = number("number-columns-repeated");
    var width = (int) Math.min(COLUMNS, number("number-columns-spanned"));
    var height = (int) Math.min(ROWS, number("number-rows-spanned"));
    var covered = is("covered-table-cell");
    var content = new OdsCell(xml, typeface()).content();
    var filled = !covered && (!content.text().isBlank() || content.mark() != Line.Mark.PLAIN);
    if (filled && column + times > COLUMNS) {
      throw bomb();
    }
    if (filled) {
      sheets.cell(column, (int) times, content, width, height);
      bound(times - 1);
    }
    column = (int) Math.min(COLUMNS, column + times);
    return filled ? times : 0;
  }

  private OdsTypeface typeface() {
    return fonts.map(styles -> new OdsTypeface(fonts, style())).orElse(OdsTypeface.UNKNOWN);
  }

  /** A cell that names no style has that of its row, or of its column. */
  private String style() {
    var own = text("style-name", rowStyle);
    var ofColumn = columnStyles.floorEntry(column);
    return own.isEmpty() && ofColumn != null ? ofColumn.getValue() : own;
  }

  private void bound(long more) {
    repeated += more;
    if (repeated > REPEATED) {
      throw bomb();
    }
  }

  private Problem bomb() {
    return new Problem(IngestCode.FILE_BOMB, file);
  }

  private boolean is(String name) {
    return xml.getLocalName().equals(name);
  }

  private long number(String name) {
    var value = text(name, "1");
    return value.matches("\\d{1,10}") ? Math.max(1, Long.parseLong(value)) : 1;
  }

  private String text(String name, String otherwise) {
    var value = SafeXml.attribute(xml, name);
    return value == null ? otherwise : value;
  }
}
