package vn.phusa.collect.ingest.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import vn.phusa.collect.ingest.Grid;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.Line;
import vn.phusa.collect.ingest.inner.Tab;

/** Takes the rows of a sheet and keeps its beginning, its end and what was noticed on the way. */
final class Gathering implements Book.RowReader {

  private static final int GAP = 3;

  private final Merges merges;
  private final Noticed noticed;
  private final boolean merged;
  private final List<Grid.Line> lines = new ArrayList<>();
  private final List<Grid.Line> rows = new ArrayList<>();
  private final ArrayDeque<Grid.Line> tail = new ArrayDeque<>();
  private long last;
  private long cells;

  Gathering(Tab tab) {
    this.merges = new Merges(tab.spans());
    this.merged = !tab.spans().isEmpty();
    this.noticed = new Noticed(tab);
  }

  @Override
  public boolean take(Line line) {
    noticed.see(line);
    merges.pass(line);
    if (line.blank() && !merges.covers(line.number())) {
      return true;
    }
    if (roomy()) {
      between(line.number());
      keep(line);
    } else {
      noticed.beyond(line);
      tail.add(new Grid.Line(line.number(), line.copy()));
      if (tail.size() > Limits.TAIL_LINES) {
        tail.remove();
      }
    }
    last = line.number();
    return true;
  }

  private boolean roomy() {
    return lines.size() < Limits.GRID_LINES && cells < Limits.GRID_CELLS;
  }

  private void keep(Line line) {
    merges.fillDown(line);
    var row = new Grid.Line(line.number(), line.copy());
    rows.add(row);
    cells += row.cells().size();
    if (!merged) {
      lines.add(row);
      return;
    }
    merges.fillAll(line);
    lines.add(new Grid.Line(line.number(), line.copy()));
  }

  /** Rows that the file does not mention: blank, unless a merged range goes through them. */
  private void between(long number) {
    var line = new Line();
    for (var missing = last + 1; missing < Math.min(number, last + 1 + GAP); missing++) {
      line.start(missing, false);
      if (merges.covers(missing)) {
        merges.fillAll(line);
      }
      lines.add(new Grid.Line(missing, line.copy()));
    }
  }

  boolean empty() {
    return rows.isEmpty();
  }

  Grid grid() {
    return new Grid(lines, List.copyOf(tail), last);
  }

  /** The rows as they are read, merged ranges repeated downwards only. */
  List<Grid.Line> rows() {
    return rows;
  }

  Noticed noticed() {
    return noticed;
  }
}
