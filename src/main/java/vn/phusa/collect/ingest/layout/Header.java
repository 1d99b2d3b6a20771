package vn.phusa.collect.ingest.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines of names above the first row of values.
 *
 * @param from index of its first row
 * @param to index after its last row; equal to {@code from} when there is none
 */
record Header(Block block, int from, int to) {

  private static final int MOST_LINES = 12;

  /** Grows the header upwards from the row above {@code start}; gives back rows that it took. */
  static Header above(Block block, int start) {
    var bottom = start;
    while (bottom > 1 && section(block, bottom - 1)) {
      bottom--;
    }
    var whole = grown(block, bottom);
    var to = bottom;
    while (to - whole.from > 1 && isRow(block, whole.from, to - 1)) {
      to--;
    }
    return new Header(block, whole.from, to);
  }

  /** A row of texts below a complete header that is a section or a bad row, not more names. */
  private static boolean isRow(Block block, int from, int index) {
    var row = block.row(index);
    if (block.numbering(index) || block.sequence(index) || !complete(block, from, index)) {
      return false;
    }
    var below = block.rows().subList(index + 1, block.size());
    var labels =
        IntStream.range(0, block.columns())
            .filter(column -> row.kind(column) == Kind.TEXT)
            .filter(column -> block.prevailsText(index + 1, column))
            .filter(column -> !row.text(column).equals(block.row(index - 1).text(column)));
    var again = labels.anyMatch(c -> below.stream().anyMatch(r -> r.text(c).equals(row.text(c))));
    return again || labels(block, row) && row.width() * 2 <= block.usual() + 1;
  }

  /** A single text at the left edge: the name of a part of the rows. */
  private static boolean section(Block block, int index) {
    var row = block.row(index);
    return block.usual() > 2
        && row.width() == 1
        && row.first() == edge(block)
        && block.row(index - 1).width() > 0
        && !Marks.unit(row);
  }

  /** It has a text where rows have theirs; the rest of a merged cell is none. */
  private static boolean labels(Block block, Row row) {
    return IntStream.range(0, block.columns())
        .filter(column -> row.filled(column) && !row.repeatsLeft(column))
        .anyMatch(column -> !block.typed().get(column));
  }

  private static Header grown(Block block, int start) {
    var from = Math.max(0, start - 1);
    while (start > 0 && from > 0 && start - from < MOST_LINES && grows(block, from, start)) {
      from--;
    }
    return new Header(block, start == 0 ? 0 : from, start);
  }

  boolean absent() {
    return from == to;
  }

  /** The rows that name, from top to bottom: rows that only number the columns do not. */
  List<Row> naming() {
    var lines = lines().filter(i -> i == from || !block.numbering(i)).mapToObj(block::row).toList();
    return lines.isEmpty() ? List.of(block.row(from)) : lines;
  }

  List<Long> numberings() {
    return lines()
        .filter(index -> index > from && block.numbering(index))
        .mapToObj(index -> block.row(index).number())
        .toList();
  }

  private IntStream lines() {
    return IntStream.range(from, to);
  }

  private static boolean grows(Block block, int from, int start) {
    var above = block.row(from - 1);
    if (Marks.unit(above) || above.typed() > 0 && !names(block, from - 1)) {
      return false;
    }
    var complete = complete(block, from, start);
    if (block.row(from).blanksBefore() > (complete ? 0 : 1)) {
      return false;
    }
    return above.width() == 1
        ? group(block, from - 1) || !complete && between(block, from - 1)
        : !preamble(block, above, complete);
  }

  private static boolean names(Block block, int index) {
    return block.sequence(index) || block.numbering(index) || block.namesWithYears(index);
  }

  /** A line with a single text right below a full line of texts, while names are still missing. */
  private static boolean between(Block block, int index) {
    if (index == 0 || block.row(index).first() == edge(block)) {
      return false;
    }
    var above = block.row(index - 1);
    return above.typed() == 0 && above.width() * 10 >= block.usual() * 6;
  }

  /** Every column of values has a name already. */
  private static boolean complete(Block block, int from, int start) {
    var named = new BitSet();
    for (var index = from; index < start; index++) {
      if (block.numbering(index)) {
        continue;
      }
      var row = block.row(index);
      IntStream.range(0, block.columns()).filter(row::filled).forEach(named::set);
    }
    return named.cardinality() >= block.usual() - 1 && covers(named, block.typed());
  }

  private static boolean covers(BitSet named, BitSet typed) {
    return typed.stream().allMatch(named::get);
  }

  private static int edge(Block block) {
    return block.rows().stream().mapToInt(Row::first).min().orElse(0);
  }

  /** A single text over some of the columns, and not at the left edge, where titles stand. */
  private static boolean group(Block block, int index) {
    var row = block.row(index);
    var below = block.row(index + 1);
    return row.first() > edge(block)
        && row.firstText().length() <= 60
        && below.blanksBefore() == 0
        && below.filled(row.first());
  }

  /** Lines such as "Trạm: Yên Bái | Vĩ độ: 21°": several texts, but not names of columns. */
  private static boolean preamble(Block block, Row row, boolean complete) {
    var sentences =
        IntStream.range(0, block.columns())
            .filter(column -> !row.repeatsLeft(column) && labelled(row.text(column)))
            .count();
    if (sentences * 2 >= row.width() && row.width() * 3 <= Math.max(9, block.usual())) {
      return true;
    }
    var narrow = row.last() < block.columns() / 2 && row.first() == 0;
    return complete && narrow && block.columns() >= 4;
  }

  private static boolean labelled(String cell) {
    return cell.matches("[^:]{1,40}:(\\s.*)?") && !cell.endsWith("với:");
  }

  /** The names of some columns, from top to bottom in each; empty where there is none. */
  List<String> names(List<Integer> columns) {
    if (absent()) {
      return columns.stream().map(column -> "").toList();
    }
    var rows = naming();
    var texts = rows.stream().map(row -> spread(rows, row)).toList();
    return columns.stream().map(column -> Names.join(texts, column)).toList();
  }

  /**
   * A group's name goes on to the right over unnamed columns that have a name of their own below.
   */
  private List<String> spread(List<Row> rows, Row row) {
    var below = rows.subList(rows.indexOf(row) + 1, rows.size());
    var texts = new ArrayList<String>();
    var head = -1;
    for (var column = 0; column < block.columns(); column++) {
      if (row.filled(column)) {
        head = column;
      } else if (head == 0 || head > 0 && !(named(below, column) && named(below, head))) {
        head = -1;
      }
      texts.add(head >= 0 ? row.text(head) : "");
    }
    return texts;
  }

  private static boolean named(List<Row> rows, int column) {
    return rows.stream().anyMatch(row -> row.filled(column));
  }
}
