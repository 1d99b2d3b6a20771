package vn.phusa.store.lake.iceberg;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import vn.phusa.store.lake.inner.FieldColumn;

/**
 * The columns that name a row, kept among a table's properties as field ids, which outlive names.
 * They are not Iceberg's identifier fields: those may never be relaxed or take another type.
 */
final class RowKey {

  private static final String PROPERTY = "phusa.row-key";
  private static final String BETWEEN = ",";

  private RowKey() {}

  /** Writes it down as part of a commit, if it is another than before. */
  static void keep(Transaction transaction, List<String> key) {
    var table = transaction.table();
    var wanted = fields(table.schema(), key);
    if (!wanted.equals(table.properties().getOrDefault(PROPERTY, ""))) {
      transaction.updateProperties().set(PROPERTY, wanted).commit();
    }
  }

  private static String fields(Schema schema, List<String> key) {
    return key.stream()
        .map(column -> Integer.toString(schema.findField(column).fieldId()))
        .collect(Collectors.joining(BETWEEN));
  }

  /** Those of a state's columns; none when that state has not all of them. */
  static List<FieldColumn> of(Table table, List<FieldColumn> columns) {
    var fields = table.properties().getOrDefault(PROPERTY, "");
    if (fields.isEmpty()) {
      return List.of();
    }
    var key = Arrays.stream(fields.split(BETWEEN)).map(field -> find(columns, field)).toList();
    return key.stream().allMatch(Optional::isPresent)
        ? key.stream().flatMap(Optional::stream).toList()
        : List.of();
  }

  private static Optional<FieldColumn> find(List<FieldColumn> columns, String field) {
    var id = Integer.parseInt(field);
    return columns.stream().filter(column -> column.fieldId() == id).findFirst();
  }
}
