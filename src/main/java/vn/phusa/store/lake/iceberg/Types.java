package vn.phusa.store.lake.iceberg;

import java.util.List;
import java.util.Locale;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types.BinaryType;
import org.apache.iceberg.types.Types.BooleanType;
import org.apache.iceberg.types.Types.DateType;
import org.apache.iceberg.types.Types.DecimalType;
import org.apache.iceberg.types.Types.DoubleType;
import org.apache.iceberg.types.Types.LongType;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.iceberg.types.Types.StringType;
import org.apache.iceberg.types.Types.TimeType;
import org.apache.iceberg.types.Types.TimestampType;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.TableColumn;
import vn.phusa.store.lake.TableSchema;
import vn.phusa.store.lake.inner.FieldColumn;

/**
 * Column types as Iceberg types and back. Two column types share an Iceberg type, so the field's
 * doc names the column type.
 */
final class Types {

  private Types() {}

  static Type of(ColumnType type) {
    return switch (type) {
      case TEXT, PERIOD -> StringType.get();
      case INTEGER -> LongType.get();
      case DECIMAL -> DecimalType.of(38, 9);
      case DOUBLE -> DoubleType.get();
      case BOOLEAN -> BooleanType.get();
      case DATE -> DateType.get();
      case TIME -> TimeType.get();
      case TIMESTAMP -> TimestampType.withZone();
      case GEOMETRY -> BinaryType.get();
    };
  }

  static String doc(ColumnType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** A schema with field ids from 1, in the order of its columns. */
  static Schema schema(TableSchema schema) {
    var columns = schema.columns();
    return new Schema(
        java.util.stream.IntStream.range(0, columns.size())
            .mapToObj(i -> field(i + 1, columns.get(i)))
            .toList());
  }

  private static NestedField field(int id, TableColumn column) {
    return NestedField.builder()
        .withId(id)
        .withName(column.id())
        .ofType(of(column.type()))
        .isOptional(!column.required())
        .withDoc(doc(column.type()))
        .build();
  }

  static List<FieldColumn> columns(Schema schema) {
    return schema.columns().stream()
        .map(field ->
            new FieldColumn(
                field.fieldId(), new TableColumn(field.name(), type(field), field.isRequired())))
        .toList();
  }

  static ColumnType type(NestedField field) {
    return switch (field.type().typeId()) {
      case STRING ->
          doc(ColumnType.PERIOD).equals(field.doc()) ? ColumnType.PERIOD : ColumnType.TEXT;
      case INTEGER, LONG -> ColumnType.INTEGER;
      case DECIMAL -> ColumnType.DECIMAL;
      case FLOAT, DOUBLE -> ColumnType.DOUBLE;
      case BOOLEAN -> ColumnType.BOOLEAN;
      case DATE -> ColumnType.DATE;
      case TIME -> ColumnType.TIME;
      case TIMESTAMP -> ColumnType.TIMESTAMP;
      case BINARY -> ColumnType.GEOMETRY;
      default -> ColumnType.TEXT;
    };
  }
}
