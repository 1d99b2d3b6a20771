package vn.phusa.share.portal.inner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusa.store.lake.TableColumn;

/**
 * One page of a dataset's table as it is first shown.
 *
 * @param rows texts of the cells
 * @param sort as the address has it, {@code -column} for descending; empty for none
 */
public record Preview(
    List<TableColumn> columns,
    List<List<@Nullable Object>> rows,
    long page,
    boolean more,
    String sort) {

  public Preview {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
