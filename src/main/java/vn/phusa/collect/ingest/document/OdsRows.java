package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.Line;

/** Hands over the rows of one sheet. */
final class OdsRows implements OdsWalk.Sheets {

  private final int wanted;
  private final Book.RowReader reader;
  private final Line line = new Line();
  private final List<Cell> cells = new ArrayList<>();
  private long number;
  private long times;
  private boolean hidden;

  private record Cell(int column, OdsWalk.Content content) {}

  OdsRows(int wanted, Book.RowReader reader) {
    this.wanted = wanted;
    this.reader = reader;
  }

  @Override
  public boolean begins(int index, String name, boolean isHidden) {
    return index == wanted;
  }

  @Override
  public void column(int from, int to, boolean isHidden) {}

  @Override
  public void row(long first, long count, boolean isHidden) {
    number = first;
    times = count;
    hidden = isHidden;
    cells.clear();
  }

  @Override
  public void cell(int column, int count, OdsWalk.Content content, int width, int height) {
    for (var at = 0; at < count; at++) {
      cells.add(new Cell(column + at, content));
    }
  }

  @Override
  public boolean endRow() throws IOException {
    for (var time = 0L; time < times && !cells.isEmpty(); time++) {
      line.start(number + time, hidden);
      cells.forEach(this::put);
      if (!reader.take(line)) {
        return false;
      }
    }
    return true;
  }

  private void put(Cell cell) {
    var content = cell.content();
    if (content.number()) {
      line.number(cell.column(), content.text(), content.mark());
      return;
    }
    line.put(cell.column(), content.text(), content.mark());
    line.font(cell.column(), content.font());
  }
}
