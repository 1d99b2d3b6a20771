package vn.phusa.collect.ingest;

import java.util.List;

/**
 * How the cells of a line become the columns of a table where they are not so already.
 *
 * @param widths for each column, the number of neighbouring cells that it is written over, as the
 *     steps of an indented list are; nothing when every column is one cell wide
 */
public record Shape(List<Integer> widths) {

  /** Every column is a cell. */
  public static final Shape PLAIN = new Shape(List.of());

  public Shape {
    widths = List.copyOf(widths);
  }

  /** The cells that a column is written over. */
  public int width(int column) {
    return column < widths.size() ? widths.get(column) : 1;
  }
}
