package vn.phusa.collect.ingest.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.SafeXml;

/** The tables of a WordprocessingML text; a table in a cell is text of that cell. */
final class DocxTables {

  private final XMLStreamReader xml;
  private final DocxFonts fonts;
  private final String file;
  private final List<GridTable> tables = new ArrayList<>();
  private final Above above = new Above();
  private int cells;
  private boolean old;

  DocxTables(XMLStreamReader xml, DocxFonts fonts, String file) {
    this.xml = xml;
    this.fonts = fonts;
    this.file = file;
  }

  /** Fonts count where one of them is of an encoding from before Unicode. */
  Book book() throws XMLStreamException {
    read();
    return old ? new GridBook(tables) : GridBook.withoutFonts(tables);
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "p" -> above.see(written(new DocxText(xml, fonts).paragraph()));
          case "tbl" -> table();
          case "Fallback" -> SafeXml.pass(xml);
          default -> {}
        }
      }
    }
  }

  private Written written(DocxText text) {
    old |= text.old();
    return text.written();
  }

  private void table() throws XMLStreamException {
    var table = new GridTable();
    above.take().forEach(table::above);
    var cells = new DownMerges(table);
    while (!SafeXml.ends(xml, "tbl")) {
      if (xml.isStartElement() && xml.getLocalName().equals("tr")) {
        table.startRow();
        row(table, cells);
      }
    }
    cells.end();
    if (table.isTable()) {
      tables.add(table);
    }
  }

  private void row(GridTable table, DownMerges row) throws XMLStreamException {
    while (!SafeXml.ends(xml, "tr")) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "gridBefore" -> table.skip(value(0));
          case "tc" -> cell(row);
          default -> {}
        }
      }
    }
  }

  /** What goes down over rows says so in each of them. */
  private void cell(DownMerges row) throws XMLStreamException {
    var width = 1;
    var down = DownMerges.Down.ALONE;
    var text = new DocxText(xml, fonts);
    var depth = 0;
    while (!(SafeXml.ends(xml, "tc") && depth-- == 0)) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "tc" -> depth++;
        case "gridSpan" -> width = depth == 0 ? Math.clamp(value(1), 1, 1_000) : width;
        case "vMerge" -> down = depth == 0 ? down() : down;
        case "p" -> text.paragraph();
        case "Fallback" -> SafeXml.pass(xml);
        default -> {}
      }
    }
    GridTable.bound(++cells, file);
    row.cell(written(text), width, down);
  }

  private DownMerges.Down down() {
    return "restart".equals(attribute("val")) ? DownMerges.Down.BEGINS : DownMerges.Down.GOES_ON;
  }

  private @org.jspecify.annotations.Nullable String attribute(String name) {
    return xml.getAttributeValue(xml.getNamespaceURI(), name);
  }

  private int value(int otherwise) {
    var value = attribute("val");
    return value != null && value.matches("\\d{1,4}") ? Integer.parseInt(value) : otherwise;
  }
}
