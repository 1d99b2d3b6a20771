package vn.phusa.collect.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the cells of a line become the columns of a table where they are not so already. Columns that
 * are reckoned come after those that are read.
 *
 * @param widths for each column that is read, the number of neighbouring cells that it is written
 *     over, as the steps of an indented list are; nothing when every column is one cell wide
 * @param label the column with the names of the rows; -1 when nothing is reckoned from it
 * @param signs the column beside it with A, I, 1, a; -1 when there is none
 * @param depth how deep the rows stand below one another: adds the column {@link #LEVEL} and one
 *     for each level above the deepest; 0 adds none
 * @param kinds adds the column {@link #KIND}
 * @param melt the cross-table is taken in long form; a person has chosen so
 * @param texts the columns that become texts: a number in them is what the sheet shows
 */
public record Shape(
    List<Integer> widths,
    int label,
    int signs,
    int depth,
    boolean kinds,
    Optional<Melt> melt,
    List<Integer> texts) {

  /** Every column is a cell. */
  public static final Shape PLAIN = new Shape(List.of());

  /** The column that says how deep a row stands, from 1; followed by a number, a row above it. */
  public static final String LEVEL = "Cấp";

  /** The column that says what a row is: {@link #TOTAL}, {@link #GROUP} or {@link #DETAIL}. */
  public static final String KIND = "Loại dòng";

  /** A row that sums up others. */
  public static final String TOTAL = "Tổng";

  /** A row with a name and no figures. */
  public static final String GROUP = "Nhóm";

  /** Any other row. */
  public static final String DETAIL = "Chi tiết";

  public Shape {
    widths = List.copyOf(widths);
    texts = List.copyOf(Objects.requireNonNullElse(texts, List.of()));
  }

  public Shape(
      List<Integer> widths, int label, int signs, int depth, boolean kinds, Optional<Melt> melt) {
    this(widths, label, signs, depth, kinds, melt, List.of());
  }

  /** Only the cells are joined. */
  public Shape(List<Integer> widths) {
    this(widths, -1, -1, 0, false, Optional.empty());
  }

  Shape with(Optional<Melt> other) {
    return new Shape(widths, label, signs, depth, kinds, other, texts);
  }

  Shape with(List<Integer> columns) {
    return new Shape(widths, label, signs, depth, kinds, melt, columns);
  }

  /** The cells that a column is written over. */
  public int width(int column) {
    return column < widths.size() ? widths.get(column) : 1;
  }

  /** The names of the columns that are reckoned. */
  public List<String> reckoned() {
    var names = new ArrayList<String>();
    if (depth > 0) {
      names.add(LEVEL);
      IntStream.range(1, depth).mapToObj(level -> LEVEL + " " + level).forEach(names::add);
    }
    if (kinds) {
      names.add(KIND);
    }
    return names;
  }
}
