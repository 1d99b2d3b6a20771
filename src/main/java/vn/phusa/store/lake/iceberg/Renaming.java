package vn.phusa.store.lake.iceberg;

import java.util.stream.Collectors;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types.NestedField;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.LakeCode;

/** Another name for a column; its field id, and so every file, stays. */
final class Renaming {

  private final Table table;

  Renaming(Table table) {
    this.table = table;
  }

  /** Whether anything was left to do: the same renaming twice is once. */
  boolean rename(String from, String to) {
    var present = table.schema().findField(from);
    var taken = table.schema().findField(to);
    if (present == null && taken != null) {
      return false;
    }
    if (present == null) {
      throw new Problem(LakeCode.COLUMN_UNKNOWN, from, names());
    }
    if (taken != null) {
      throw new Problem(LakeCode.SCHEMA_CONFLICT, to, Types.type(taken).name(), from);
    }
    table.updateSchema().renameColumn(from, to).commit();
    return true;
  }

  private String names() {
    return table.schema().columns().stream()
        .map(NestedField::name)
        .collect(Collectors.joining(", "));
  }
}
