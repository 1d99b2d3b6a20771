package vn.phusa.collect.ingest.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Where one table ends and the next one below it begins. */
final class Cuts {

  private static final int TITLES = 8;
  private static final int HEADERS = 8;
  private static final int LOOK = 5;

  private final List<Row> rows;

  private Cuts(List<Row> rows) {
    this.rows = rows;
  }

  /** The rows of each table with the lines around it, in order. */
  static List<List<Row>> blocks(List<Row> rows) {
    var cuts = new Cuts(rows);
    var blocks = new ArrayList<List<Row>>();
    var from = 0;
    for (var index = 1; index < rows.size(); index++) {
      if (cuts.begins(from, index)) {
        blocks.add(rows.subList(from, index));
        from = index;
      }
    }
    blocks.add(rows.subList(from, rows.size()));
    return blocks;
  }

  private boolean begins(int from, int index) {
    var row = rows.get(index);
    var blank = row.blanksBefore() > 0;
    if (!blank && (row.typed() > 0 || row.width() == rows.get(index - 1).width())) {
      return false;
    }
    var head = afterTitles(index);
    var body = afterNames(head);
    if (body == head || body >= rows.size() || !holdsTable(from, index)) {
      return false;
    }
    return names(head, body, blank, head > index || row.blanksBefore() > 1)
        && !repeats(from, head)
        && (blank || changesWidth(from, index, body));
  }

  private int afterTitles(int index) {
    var at = index;
    while (at < rows.size() - 1 && at - index < TITLES && title(rows.get(at))) {
      at++;
    }
    return at;
  }

  private static boolean title(Row row) {
    return row.width() == 1 && row.typed() == 0;
  }

  private int afterNames(int head) {
    var at = head;
    while (at < rows.size() && at - head < HEADERS && isName(head, at)) {
      at++;
    }
    return at;
  }

  private boolean isName(int head, int at) {
    var row = rows.get(at);
    return row.typed() == 0 && (at > head || row.width() > 1)
        || at + 1 < rows.size() && Marks.sequence(row) && !Marks.sequence(rows.get(at + 1));
  }

  /** The rows before hold a table of their own: at least a row of values. */
  private boolean holdsTable(int from, int index) {
    return index - from > 1
        && rows.subList(from, index).stream().filter(r -> r.typed() > 0 && r.width() > 1).count()
            > 0;
  }

  /** The lines from head to body name what stands in the rows after them. */
  private boolean names(int head, int body, boolean blank, boolean apart) {
    var named = new BitSet();
    for (var index = head; index < body; index++) {
      var row = rows.get(index);
      IntStream.range(0, row.cells().size()).filter(row::filled).forEach(named::set);
    }
    var typed = typed(body);
    var both = (int) typed.stream().filter(named::get).count();
    var enough = blank ? both * 5 >= typed.cardinality() * 4 : both == typed.cardinality();
    return enough && both >= (apart ? 1 : 2) && named.cardinality() > 1;
  }

  private BitSet typed(int body) {
    var typed = new BitSet();
    for (var row : rows.subList(body, Math.min(rows.size(), body + LOOK))) {
      IntStream.range(0, row.cells().size()).filter(c -> row.kind(c).typed()).forEach(typed::set);
    }
    return typed;
  }

  /** The header of the table above comes again, as at the top of a printed page. */
  private boolean repeats(int from, int head) {
    return rows.subList(from, Math.min(rows.size(), from + 20)).stream()
        .anyMatch(row -> row.cells().equals(rows.get(head).cells()) && row != rows.get(head));
  }

  private boolean changesWidth(int from, int index, int body) {
    var before = rows.get(index - 1).last();
    var after = rows.subList(body, Math.min(rows.size(), body + LOOK));
    return before != rows.get(body).last()
        && index - from > 2
        && rows.get(index - 2).last() == before
        && after.size() > 1
        && after.stream().allMatch(row -> row.last() == rows.get(body).last());
  }
}
