package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.Line;
import vn.phusa.collect.ingest.inner.Tab;

/** Tables of a document, all of them in memory; they are called by their numbers. */
final class GridBook implements Book {

  private final List<Tab> tabs = new ArrayList<>();
  private final List<GridTable> tables;
  private final boolean fonts;

  GridBook(List<GridTable> tables) {
    this(tables, true);
  }

  /** Of a document whose fonts say nothing of its texts. */
  static GridBook withoutFonts(List<GridTable> tables) {
    return new GridBook(tables, false);
  }

  private GridBook(List<GridTable> tables, boolean fonts) {
    this.fonts = fonts;
    this.tables = List.copyOf(tables);
    for (var table : this.tables) {
      var index = tabs.size();
      tabs.add(new Tab(index, "Bảng " + (index + 1), false, table.spans(), List.of()));
    }
  }

  @Override
  public List<Tab> tabs() {
    return List.copyOf(tabs);
  }

  @Override
  public void read(Tab tab, RowReader reader) throws IOException {
    var line = new Line();
    var number = 0L;
    for (var row : tables.get(tab.index()).rows()) {
      line.start(++number, false);
      for (var cell : row) {
        line.put(cell.column(), cell.text(), Line.Mark.PLAIN);
        if (fonts) {
          line.font(cell.column(), cell.written().font());
        }
      }
      if (!reader.take(line)) {
        return;
      }
    }
  }

  @Override
  public void close() {}
}
