package vn.phusa.collect.ingest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.phusa.collect.ingest.inner.SafeXml;
import vn.phusa.collect.ingest.inner.Tab;

/** The tables of a WordprocessingML text; a table in a cell is text of that cell. */
final class DocxTables {

  private final XMLStreamReader xml;
  private final String file;
  private final List<GridTable> tables = new ArrayList<>();
  private final Above above = new Above();
  private int cells;

  DocxTables(XMLStreamReader xml, String file) {
    this.xml = xml;
    this.file = file;
  }

  List<GridTable> all() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "p" -> above.see(paragraph());
          case "tbl" -> table();
          case "Fallback" -> SafeXml.pass(xml);
          default -> {}
        }
      }
    }
    return tables;
  }

  private void table() throws XMLStreamException {
    var table = new GridTable();
    above.take().forEach(table::above);
    var open = new HashMap<Integer, Tab.Span>();
    while (!SafeXml.ends(xml, "tbl")) {
      if (xml.isStartElement() && xml.getLocalName().equals("tr")) {
        table.startRow();
        row(table, open);
      }
    }
    open.values().stream().filter(DocxTables::merges).forEach(table::merged);
    if (table.isTable()) {
      tables.add(table);
    }
  }

  private void row(GridTable table, Map<Integer, Tab.Span> open) throws XMLStreamException {
    while (!SafeXml.ends(xml, "tr")) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "gridBefore" -> table.skip(value(0));
          case "tc" -> cell(table, open);
          default -> {}
        }
      }
    }
  }

  /** What goes down over rows says so in each of them. */
  private void cell(GridTable table, Map<Integer, Tab.Span> open) throws XMLStreamException {
    var width = 1;
    var begins = false;
    var goesOn = false;
    var text = new StringBuilder();
    var depth = 0;
    while (!(SafeXml.ends(xml, "tc") && depth-- == 0)) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "tc" -> depth++;
        case "gridSpan" -> width = depth == 0 ? Math.clamp(value(1), 1, 1_000) : width;
        case "vMerge" -> {
          begins |= depth == 0 && "restart".equals(attribute("val"));
          goesOn |= depth == 0 && !"restart".equals(attribute("val"));
        }
        case "p" -> text.append(text.isEmpty() ? "" : "\n").append(paragraph());
        case "Fallback" -> SafeXml.pass(xml);
        default -> {}
      }
    }
    GridTable.bound(++cells, file);
    put(table, open, goesOn ? "" : text.toString().strip(), width, begins, goesOn);
  }

  private static void put(
      GridTable table,
      Map<Integer, Tab.Span> open,
      String text,
      int width,
      boolean begins,
      boolean goesOn) {
    var column = table.column();
    var before = open.get(column);
    if (goesOn && before != null) {
      open.put(
          column,
          new Tab.Span(
              before.firstRow(), table.number(), before.firstColumn(), before.lastColumn()));
      table.cell("", 1, 1);
      table.skip(width - 1);
      return;
    }
    var ended = open.remove(column);
    if (ended != null && merges(ended)) {
      table.merged(ended);
    }
    if (begins) {
      open.put(column, new Tab.Span(table.number(), table.number(), column, column + width - 1));
      table.cell(text, 1, 1);
      table.skip(width - 1);
      return;
    }
    table.cell(text, width, 1);
  }

  private static boolean merges(Tab.Span span) {
    return span.firstRow() < span.lastRow() || span.firstColumn() < span.lastColumn();
  }

  private String paragraph() throws XMLStreamException {
    var text = new StringBuilder();
    var depth = 0;
    while (!(SafeXml.ends(xml, "p") && depth-- == 0)) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "p" -> depth++;
          case "t" -> text.append(xml.getElementText());
          case "tab", "br", "cr" -> text.append(' ');
          case "noBreakHyphen" -> text.append('-');
          case "Fallback" -> SafeXml.pass(xml);
          default -> {}
        }
      }
    }
    return text.toString();
  }

  private @org.jspecify.annotations.Nullable String attribute(String name) {
    return xml.getAttributeValue(xml.getNamespaceURI(), name);
  }

  private int value(int otherwise) {
    var value = attribute("val");
    return value != null && value.matches("\\d{1,4}") ? Integer.parseInt(value) : otherwise;
  }
}
