package vn.phusa.collect.ingest.inner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.phusa.collect.ingest.Shape;

/**
 * Makes the rows of a table from its lines, taken in their order: joins cells, reckons the levels
 * of rows, and joins a name that is broken over two lines.
 */
public final class Shaper {

  /** Takes a row that is ready. */
  @FunctionalInterface
  public interface Rows {
    /**
     * @param line number of the line
     * @param cells one for each column, those that are reckoned included
     */
    void take(long line, List<String> cells);
  }

  /** A shorter name is not broken over two lines. */
  private static final int SHORTEST_LINE = 12;

  private final List<Integer> positions;
  private final Shape shape;
  private final Rows rows;
  private final Outline outline = new Outline();
  private @Nullable Item waiting;

  private record Item(long line, int step, List<String> cells) {}

  /**
   * @param positions the first cell of each column that is read
   */
  public Shaper(List<Integer> positions, Shape shape, Rows rows) {
    this.positions = List.copyOf(positions);
    this.shape = shape;
    this.rows = rows;
  }

  /** The columns that are read from a line. */
  public List<String> cells(IntFunction<String> line) {
    var cells = new ArrayList<String>(positions.size());
    for (var column = 0; column < positions.size(); column++) {
      cells.add(JoinedCells.of(line, positions.get(column), shape.width(column)));
    }
    return cells;
  }

  /**
   * @param line the cells as they stand in the file
   * @param cells what {@link #cells} made of them
   */
  public void take(long number, IntFunction<String> line, List<String> cells) {
    if (shape.label() < 0) {
      rows.take(number, cells);
      return;
    }
    var step = JoinedCells.step(line, positions.get(shape.label()), shape.width(shape.label()));
    var item = new Item(number, step, cells);
    var before = waiting;
    waiting = before != null && goesOn(before, item) ? joined(before, item) : item;
    if (before != null && waiting == item) {
      hand(before);
    }
  }

  /** No line follows. */
  public void end() {
    if (waiting != null) {
      hand(waiting);
      waiting = null;
    }
  }

  /** A name alone, and the next line at the same step goes on in small letters. */
  private boolean goesOn(Item before, Item next) {
    var begun = label(before).strip();
    var rest = label(next).strip();
    return begun.length() >= SHORTEST_LINE
        && before.step() == next.step()
        && !rest.isEmpty()
        && Character.isLowerCase(rest.codePointAt(0))
        && Character.isLetterOrDigit(begun.codePointBefore(begun.length()))
        && ItemKey.of(0, rest, sign(next)).rank() == ItemKey.PLAIN
        && alone(before.cells());
  }

  private Item joined(Item before, Item next) {
    var cells = new ArrayList<>(next.cells());
    cells.set(shape.label(), label(before).stripTrailing() + " " + label(next).strip());
    if (shape.signs() >= 0 && sign(next).isBlank()) {
      cells.set(shape.signs(), sign(before));
    }
    return new Item(next.line(), next.step(), cells);
  }

  private void hand(Item item) {
    var cells = new ArrayList<>(item.cells());
    var label = label(item);
    if (shape.depth() > 0) {
      levels(item, label, cells);
    }
    if (shape.kinds()) {
      cells.add(kind(item, label));
    }
    rows.take(item.line(), cells);
  }

  private void levels(Item item, String label, List<String> cells) {
    if (label.isBlank()) {
      cells.addAll(java.util.Collections.nCopies(shape.depth(), ""));
      return;
    }
    var place = outline.take(ItemKey.of(item.step(), label, sign(item)), label);
    cells.add(String.valueOf(Math.min(place.level(), shape.depth())));
    for (var level = 1; level < shape.depth(); level++) {
      cells.add(level < place.level() ? place.parents().get(level - 1) : "");
    }
  }

  private String kind(Item item, String label) {
    if (label.isBlank()) {
      return "";
    }
    if (TotalRow.is(label)) {
      return Shape.TOTAL;
    }
    return alone(item.cells()) ? Shape.GROUP : Shape.DETAIL;
  }

  private String label(Item item) {
    return item.cells().get(shape.label());
  }

  private String sign(Item item) {
    return shape.signs() < 0 ? "" : item.cells().get(shape.signs());
  }

  private boolean alone(List<String> cells) {
    for (var column = 0; column < cells.size(); column++) {
      if (column != shape.label() && column != shape.signs() && !cells.get(column).isBlank()) {
        return false;
      }
    }
    return true;
  }
}
