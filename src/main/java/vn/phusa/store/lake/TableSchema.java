package vn.phusa.store.lake;

import java.util.List;
import java.util.Optional;

/** The columns of a table, in order. */
public record TableSchema(List<TableColumn> columns) {

  public TableSchema {
    columns = List.copyOf(columns);
  }

  public Optional<TableColumn> find(String id) {
    return columns.stream().filter(column -> column.id().equals(id)).findFirst();
  }
}
