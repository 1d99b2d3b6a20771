package vn.phusa.store.lake.inner;

import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.TableColumn;

/** A column with the Iceberg field id that it keeps through every change of name. */
public record FieldColumn(int fieldId, TableColumn column) {

  public String id() {
    return column.id();
  }

  public ColumnType type() {
    return column.type();
  }
}
