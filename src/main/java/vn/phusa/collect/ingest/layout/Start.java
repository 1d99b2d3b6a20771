package vn.phusa.collect.ingest.layout;

import java.util.HashSet;
import java.util.stream.IntStream;

/** Finds the first row of values: above it stand names, below it what they name. */
final class Start {

  private static final int DEEPEST = 80;
  private static final int LONGEST_NAME = 120;

  private final Block block;

  private Start(Block block) {
    this.block = block;
  }

  /** Index of the first row after the header; 0 when nothing looks like a header. */
  static int of(Block block) {
    var start = new Start(block);
    if (block.typed().isEmpty()) {
      return start.byNames();
    }
    var change = start.byChange();
    return change > 0 ? change : start.byWidth();
  }

  /**
   * Where texts in the typed columns give way to values: the cut with the fewest values above and
   * the fewest texts below it.
   */
  private int byChange() {
    var best = 0;
    var bestSum = 0;
    var sum = 0;
    for (var index = 0; index < Math.min(block.size(), DEEPEST); index++) {
      sum += gain(index);
      if (sum > bestSum) {
        bestSum = sum;
        best = index + 1;
      }
    }
    return best;
  }

  private int gain(int index) {
    var names = block.textCells(index);
    var values = block.typedCells(index);
    if (block.sequence(index) || block.namesWithYears(index)) {
      return names + values;
    }
    var follows = index > 0 && (block.textCells(index - 1) > 0 || block.row(index - 1).width() > 1);
    return follows && block.numbering(index) ? names + values : names - values;
  }

  /** A full row of unlike names below narrower lines, when the values above it outweigh it. */
  private int byWidth() {
    for (var index = 0; index < Math.min(block.size() - 1, DEEPEST); index++) {
      var row = block.row(index);
      if (row.width() * 10 >= block.usual() * 8) {
        var named = row.typed() == 0 && block.textCells(index) * 2 > block.typed().cardinality();
        return named || index == 0 && namesAnEmptyColumn(row) ? index + 1 : 0;
      }
    }
    return 0;
  }

  private boolean namesAnEmptyColumn(Row row) {
    return row.typed() == 0
        && row.width() > 1
        && block.rows().stream().skip(1).allMatch(other -> other.typed() > 0)
        && unlike(0, 1.0);
  }

  /** Without a column of values: the first full row, when its cells look like names. */
  private int byNames() {
    var index = 0;
    while (index < block.size() - 1 && block.row(index).width() * 10 < block.usual() * 6) {
      index++;
    }
    var row = block.row(index);
    if (mergedAbove(index)) {
      index++;
      row = block.row(index);
    }
    var short_ = row.cells().stream().allMatch(cell -> cell.length() <= LONGEST_NAME);
    return short_ && row.typed() == 0 && unlike(index, 0.8) ? index + 1 : 0;
  }

  private boolean mergedAbove(int index) {
    var row = block.row(index);
    return index + 1 < block.size()
        && IntStream.range(1, block.columns()).anyMatch(row::repeatsLeft)
        && block.row(index + 1).width() > row.width();
  }

  /** Cells all different from each other, and most of them from all that stands below them. */
  private boolean unlike(int index, double share) {
    var row = block.row(index);
    var filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    if (new HashSet<>(filled).size() < row.width()) {
      return false;
    }
    var columns = IntStream.range(0, block.columns()).filter(row::filled).toArray();
    var unlike = IntStream.of(columns).filter(column -> isUnlike(index, column)).count();
    return columns.length > 0 && unlike >= share * columns.length;
  }

  private boolean isUnlike(int index, int column) {
    var name = block.row(index).text(column);
    var below = block.rows().subList(index + 1, block.size());
    if (below.stream().anyMatch(row -> row.text(column).equals(name))) {
      return false;
    }
    var values = below.stream().map(row -> row.text(column)).filter(text -> !text.isEmpty());
    var shapes = values.map(Start::shape).distinct().limit(2).toList();
    return below.size() < 3
        || shapes.size() != 1
        || !shapes.getFirst().equals(shape(name))
        || shape(name).equals("a");
  }

  /** AB-123 becomes a-9: values of one code list share a shape that their name rarely has. */
  private static String shape(String text) {
    return text.replaceAll("\\p{L}+", "a").replaceAll("\\d+", "9").replaceAll("(a )+a", "a");
  }
}
