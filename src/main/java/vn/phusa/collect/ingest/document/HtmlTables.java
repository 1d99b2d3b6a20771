package vn.phusa.collect.ingest.document;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.phusa.collect.ingest.inner.CellForm;

/** The tables of a web page; those that only hold other tables are frames. */
final class HtmlTables {

  private final Document page;
  private final String file;
  private int cells;

  HtmlTables(Document page, String file) {
    this.page = page;
    this.file = file;
  }

  List<GridTable> all() {
    page.select("script, style, template, noscript").remove();
    var tables = new ArrayList<GridTable>();
    for (var element : page.select("table:not(:has(table))")) {
      var table = table(element);
      if (table.isTable()) {
        tables.add(table);
      }
    }
    return tables;
  }

  private GridTable table(Element element) {
    var table = new GridTable();
    above(element).forEach(table::above);
    for (var row : element.select("tr")) {
      table.startRow();
      for (var cell : row.select("> td, > th")) {
        GridTable.bound(++cells, file);
        table.cell(text(cell), number(cell, "colspan"), number(cell, "rowspan"));
      }
    }
    return table;
  }

  private static List<Written> above(Element table) {
    var above = new Above();
    var before = new ArrayList<Element>();
    for (var sibling = table.previousElementSibling();
        sibling != null && before.size() < 3 && sibling.select("table").isEmpty();
        sibling = sibling.previousElementSibling()) {
      before.addFirst(sibling);
    }
    before.forEach(sibling -> above.see(sibling.text()));
    table.select("> caption").forEach(caption -> above.see(caption.text()));
    return above.take();
  }

  /** Excel writes beside a shown number the number itself. */
  private static String text(Element cell) {
    var shown = cell.text();
    var exact = cell.attr("x:num");
    var number = shown.matches("[-+]?[\\d., \u00a0]+") && exact.matches("-?\\d+(\\.\\d+)?");
    return number ? CellForm.unmistakable(Exact.number(exact)) : shown;
  }

  private static int number(Element cell, String attribute) {
    var value = cell.attr(attribute).strip();
    return value.matches("\\d{1,5}") ? Integer.parseInt(value) : 1;
  }
}
