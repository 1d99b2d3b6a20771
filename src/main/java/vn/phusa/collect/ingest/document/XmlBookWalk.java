package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.inner.CellForm;
import vn.phusa.collect.ingest.inner.Line;
import vn.phusa.collect.ingest.inner.SafeXml;

/** Goes through an XML Spreadsheet once and hands out its cells. */
final class XmlBookWalk {

  private static final int ROWS = 1_048_576;
  private static final int COLUMNS = 16_384;
  private static final int LONGEST = 1 << 20;

  private final XMLStreamReader xml;
  private final Sheets sheets;
  private final Map<String, CellForm> forms = new HashMap<>();
  private final Map<String, Typeface> fonts = new HashMap<>();
  private int sheet;
  private int row;
  private int column;

  /** Takes what is found. */
  interface Sheets {
    /** A sheet begins; whether its rows are wanted. */
    boolean begins(int index, String title);

    /** A column that is hidden. */
    void column(int column);

    void row(long number, boolean isHidden);

    void cell(Cell cell);

    /** The row has ended; false when no more are wanted. */
    boolean endRow() throws IOException;

    void ends(boolean isHidden);
  }

  /**
   * @param number it is a number and no text that looks like one
   * @param across columns that it goes over besides its own
   * @param down rows that it goes over besides its own
   */
  record Cell(
      int column,
      String text,
      boolean number,
      Line.Mark mark,
      Typeface font,
      int across,
      int down) {}

  /** What stands in a cell, and of which type. */
  private record Data(String type, String text) {}

  XmlBookWalk(XMLStreamReader xml, Sheets sheets) {
    this.xml = xml;
    this.sheets = sheets;
  }

  void walk() throws XMLStreamException, IOException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "Style" -> style();
          case "Worksheet" -> {
            if (!worksheet()) {
              return;
            }
          }
          default -> {}
        }
      }
    }
  }

  private void style() throws XMLStreamException {
    var id = text("ID");
    while (!SafeXml.ends(xml, "Style")) {
      if (xml.isStartElement() && xml.getLocalName().equals("NumberFormat")) {
        forms.put(id, form(text("Format")));
      }
      if (xml.isStartElement()
          && xml.getLocalName().equals("Font")
          && !text("FontName").isEmpty()) {
        fonts.put(id, Typeface.of(text("FontName")));
      }
    }
  }

  private static CellForm form(String format) {
    return format.equals("Percent") ? CellForm.PERCENT : CellForm.of(0, format);
  }

  /** False when no more is wanted. */
  private boolean worksheet() throws XMLStreamException, IOException {
    var wanted = sheets.begins(sheet++, text("Name"));
    var hidden = false;
    row = 0;
    column = 0;
    while (!SafeXml.ends(xml, "Worksheet")) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "Column" -> columns();
        case "Row" -> {
          if (!wanted) {
            SafeXml.pass(xml);
          } else if (!row()) {
            return false;
          }
        }
        case "Visible" -> hidden = !xml.getElementText().strip().equals("SheetVisible");
        default -> {}
      }
    }
    sheets.ends(hidden);
    return true;
  }

  private void columns() throws IOException {
    column = at("Index", column, COLUMNS);
    var more = (int) number("Span", 0);
    for (var next = 0; next <= more && text("Hidden").equals("1"); next++) {
      sheets.column(bounded(column + next, COLUMNS));
    }
    column = bounded(column + more + 1, COLUMNS);
  }

  private boolean row() throws XMLStreamException, IOException {
    row = at("Index", row, ROWS);
    var more = number("Span", 0);
    sheets.row(row + 1, text("Hidden").equals("1"));
    column = 0;
    while (!SafeXml.ends(xml, "Row")) {
      if (xml.isStartElement() && xml.getLocalName().equals("Cell")) {
        cell();
      }
    }
    row = (int) Math.min(ROWS, row + more + 1);
    return sheets.endRow();
  }

  private void cell() throws XMLStreamException, IOException {
    column = at("Index", column, COLUMNS);
    var style = text("StyleID");
    var formula = !text("Formula").isEmpty();
    var across = (int) Math.min(COLUMNS, number("MergeAcross", 0));
    var down = (int) Math.min(ROWS, number("MergeDown", 0));
    var data = new Data("", "");
    while (!SafeXml.ends(xml, "Cell")) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "Data" -> data = data();
          default -> SafeXml.pass(xml);
        }
      }
    }
    var percent = data.type().equals("Number") && forms.get(style) == CellForm.PERCENT;
    var font = fonts.getOrDefault(style, fonts.getOrDefault("Default", Typeface.UNKNOWN));
    var content = content(data, percent);
    var number = data.type().equals("Number");
    sheets.cell(
        new Cell(column, content, number, mark(data, formula, percent), font, across, down));
    column += across + 1;
  }

  /** The text of all its parts, however each is drawn. */
  private Data data() throws XMLStreamException {
    var type = text("Type");
    var text = new StringBuilder();
    for (var depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (text.length() < LONGEST) {
            text.append(xml.getText());
          }
        }
        default -> {}
      }
    }
    return new Data(type, text.toString());
  }

  private static String content(Data data, boolean percent) {
    var text = data.text();
    return switch (data.type()) {
      case "Number" -> Exact.isNumber(text.strip()) ? number(text.strip(), percent) : text;
      case "DateTime" -> moment(text);
      case "Boolean" -> text.equals("1") ? "true" : text.equals("0") ? "false" : text;
      default -> text;
    };
  }

  private static String number(String text, boolean percent) {
    return percent ? Exact.percent(text) : Exact.number(text);
  }

  /** A time alone stands on the last day of 1899. */
  private static String moment(String text) {
    var plain = text.replaceFirst("\\.\\d+$", "");
    return plain
        .replaceFirst("^1899-12-3[01]T(?=\\d{2}:)", "")
        .replaceFirst("(?<=\\d{4}-\\d{2}-\\d{2})T00:00:00$", "");
  }

  private static Line.Mark mark(Data data, boolean formula, boolean percent) {
    if (data.type().equals("Error")) {
      return Line.Mark.ERROR;
    }
    if (percent) {
      return Line.Mark.PERCENT;
    }
    if (formula) {
      return data.text().isEmpty() ? Line.Mark.FORMULA_EMPTY : Line.Mark.FORMULA;
    }
    return Line.Mark.PLAIN;
  }

  /** Where something stands: at its index, which counts from 1, or behind what came before. */
  private int at(String name, int otherwise, int most) throws IOException {
    var index = number(name, otherwise + 1L);
    if (index < 1 || index <= otherwise || index > most) {
      throw new IOException(name + " " + index);
    }
    return (int) index - 1;
  }

  private static int bounded(int number, int most) throws IOException {
    if (number > most) {
      throw new IOException("beyond " + most);
    }
    return number;
  }

  private long number(String name, long otherwise) {
    var text = text(name);
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : otherwise;
  }

  private String text(String name) {
    var value = SafeXml.attribute(xml, name);
    return value == null ? "" : value;
  }
}
