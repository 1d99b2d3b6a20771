package vn.phusa.share.portal.inner;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusa.store.lake.TableColumn;

/**
 * One page of a dataset's table as it is first shown.
 *
 * @param rows the cells
 * @param asked what was asked for
 */
public record Preview(
    List<TableColumn> columns, List<List<@Nullable Object>> rows, boolean more, Asked asked) {

  /** Numbers with more decimals than this are written as they are. */
  private static final int ALIGNED = 4;

  /**
   * The part of a table that the address asks for.
   *
   * @param sort {@code -column} for descending; empty for none
   * @param column the column that is narrowed; empty for none
   * @param is what was typed for it
   */
  public record Asked(String sort, String column, String is, long page) {

    public Asked sorted(String other) {
      return new Asked(other, column, is, 0);
    }

    public Asked paged(long other) {
      return new Asked(sort, column, is, other);
    }

    /** To follow the address of the tab; empty parts are left out. */
    public String query() {
      return part("sort", sort)
          + (is.isBlank() ? "" : part("column", column) + part("is", is))
          + (page == 0 ? "" : part("page", Long.toString(page)));
    }

    private static String part(String name, String value) {
      return value.isEmpty()
          ? ""
          : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }

  public Preview {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** With how many decimals the numbers of a column are written, so that they stand in line. */
  public int decimals(int place) {
    var most =
        rows.stream()
            .map(row -> row.get(place))
            .mapToInt(value -> value instanceof Number number ? decimals(number) : 0)
            .max()
            .orElse(0);
    return most > ALIGNED ? 0 : most;
  }

  private static int decimals(Number number) {
    return Math.max(0, new BigDecimal(number.toString()).stripTrailingZeros().scale());
  }
}
