package vn.phusa.collect.ingest.layout;

import java.util.Optional;

/**
 * Where the rows end and notes, sources and signatures begin.
 *
 * @param to index after the last row of the table
 * @param total the row of totals that closes the table and is set apart
 */
record Foot(int to, Optional<Row> total) {

  static Foot of(Block block, int start) {
    if (start >= block.size()) {
      return new Foot(block.size(), Optional.empty());
    }
    var to = block.size();
    while (to > start && !isRow(block, to - 1)) {
      to--;
    }
    if (to == start) {
      return new Foot(start, Optional.empty());
    }
    var last = block.row(to - 1);
    return to - start > 2 && Marks.total(last)
        ? new Foot(to - 1, Optional.of(last))
        : new Foot(to, Optional.empty());
  }

  private static boolean isRow(Block block, int index) {
    var row = block.row(index);
    if (block.typedCells(index) > 0 || block.usual() == 1) {
      return true;
    }
    if (Marks.note(row) || Marks.unit(row)) {
      return false;
    }
    var texts = block.textCells(index);
    return row.width() >= Math.max(2, block.usual() / 2)
        && texts <= block.typed().cardinality() / 2;
  }
}
