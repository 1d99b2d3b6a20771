package vn.phusa.collect.ingest.document;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.phusa.collect.ingest.inner.Line;
import vn.phusa.collect.ingest.inner.SafeXml;

/** A cell of an OpenDocument table: the value that it holds, or else the text that it shows. */
final class OdsCell {

  private static final int LONGEST = 1 << 20;

  private final XMLStreamReader xml;
  private final String type;
  private final @Nullable String value;
  private final boolean formula;
  private final boolean error;
  private final OdsTypeface fonts;
  private final StringBuilder shown = new StringBuilder();

  /**
   * @param xml at the beginning of the cell
   */
  OdsCell(XMLStreamReader xml, OdsTypeface fonts) {
    this.xml = xml;
    this.fonts = fonts;
    var given = SafeXml.attribute(xml, "value-type");
    this.type = given == null ? "" : given;
    this.value =
        switch (type) {
          case "date" -> SafeXml.attribute(xml, "date-value");
          case "time" -> SafeXml.attribute(xml, "time-value");
          case "boolean" -> SafeXml.attribute(xml, "boolean-value");
          case "string" -> SafeXml.attribute(xml, "string-value");
          default -> SafeXml.attribute(xml, "value");
        };
    this.formula = SafeXml.attribute(xml, "formula") != null;
    this.error = isError(xml);
  }

  private static boolean isError(XMLStreamReader xml) {
    for (var index = 0; index < xml.getAttributeCount(); index++) {
      if (xml.getAttributeLocalName(index).equals("value-type")
          && xml.getAttributeValue(index).equals("error")) {
        return true;
      }
    }
    return false;
  }

  /** Reads on to the end of the cell. */
  OdsWalk.Content content() throws XMLStreamException {
    for (var depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth += start();
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          fonts.end();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> show(xml.getText(), depth);
        default -> {}
      }
    }
    var text = text();
    return new OdsWalk.Content(text, mark(text), fonts.typeface(), holdsNumber());
  }

  /** Remarks and drawings at a cell are no part of its text. */
  private int start() throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "annotation", "frame", "custom-shape", "control" -> {
        SafeXml.pass(xml);
        return 0;
      }
      case "p" -> shown.append(shown.isEmpty() ? "" : "\n");
      case "s" -> shown.append(" ".repeat(spaces()));
      case "tab" -> shown.append('\t');
      case "line-break" -> shown.append('\n');
      default -> {}
    }
    fonts.begin(xml);
    return 1;
  }

  private void show(String text, int depth) {
    if (depth > 1 && shown.length() < LONGEST) {
      shown.append(text);
      fonts.add(text);
    }
  }

  private int spaces() {
    var count = SafeXml.attribute(xml, "c");
    return count != null && count.matches("\\d{1,4}") ? Integer.parseInt(count) : 1;
  }

  private String text() {
    if (value == null || error) {
      return shown.toString();
    }
    return switch (type) {
      case "float", "currency" -> isNumber() ? Exact.number(value) : shown.toString();
      case "percentage" -> isNumber() ? Exact.percent(value) : shown.toString();
      case "date" -> value.replaceFirst("T00:00:00(\\.0+)?$", "").replaceFirst("\\.\\d+$", "");
      case "time" -> time(value);
      default -> value;
    };
  }

  private boolean holdsNumber() {
    var numeric = type.equals("float") || type.equals("currency") || type.equals("percentage");
    return numeric && !error && isNumber();
  }

  private boolean isNumber() {
    return value != null && Exact.isNumber(value);
  }

  /** Of a day; a longer time stays as it is shown. */
  private String time(String duration) {
    var parts = duration.matches("PT\\d{2}H\\d{2}M\\d{2}([.,]\\d+)?S");
    var clock = parts ? duration.replaceAll("^PT(..)H(..)M(..).*$", "$1:$2:$3") : "";
    return parts && clock.compareTo("24") < 0 ? clock : shown.toString();
  }

  private Line.Mark mark(String text) {
    if (error) {
      return Line.Mark.ERROR;
    }
    if (type.equals("percentage")) {
      return Line.Mark.PERCENT;
    }
    if (formula) {
      return text.isEmpty() ? Line.Mark.FORMULA_EMPTY : Line.Mark.FORMULA;
    }
    return Line.Mark.PLAIN;
  }
}
