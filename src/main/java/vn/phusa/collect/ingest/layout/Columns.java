package vn.phusa.collect.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.phusa.collect.ingest.Shape;
import vn.phusa.collect.ingest.inner.JoinedCells;

/**
 * The columns of a table.
 *
 * @param positions the first cell of each
 * @param widths the number of cells that each is written over
 * @param names what the header calls each; empty where it says nothing
 */
record Columns(List<Integer> positions, List<Integer> widths, List<String> names) {

  Columns {
    positions = List.copyOf(positions);
    widths = List.copyOf(widths);
    names = List.copyOf(names);
  }

  int size() {
    return positions.size();
  }

  /**
   * The same, the first one begun further left if need be: by the titles of further pages there the
   * lines below them are known.
   */
  Columns from(int leftmost) {
    if (positions.isEmpty() || leftmost >= positions.getFirst()) {
      return this;
    }
    var begun = new ArrayList<>(positions);
    var wider = new ArrayList<>(widths);
    begun.set(0, leftmost);
    wider.set(0, widths.getFirst() + positions.getFirst() - leftmost);
    return new Columns(begun, wider, names);
  }

  /** The names, with one for each column and no two alike. */
  List<String> headers() {
    return Names.unique(Names.filled(names, positions));
  }

  Shape shape() {
    return widths.stream().allMatch(width -> width == 1) ? Shape.PLAIN : new Shape(widths);
  }

  /** A row as the columns divide it; the rest of a merged cell is empty. */
  List<String> cells(Row row) {
    return IntStream.range(0, size())
        .mapToObj(index -> JoinedCells.of(row::own, positions.get(index), widths.get(index)))
        .toList();
  }

  /** Cells between the first and the last column that are in none. */
  int leftOut() {
    if (positions.isEmpty()) {
      return 0;
    }
    var used = widths.stream().mapToInt(Integer::intValue).sum();
    return positions.getLast() + widths.getLast() - positions.getFirst() - used;
  }
}
