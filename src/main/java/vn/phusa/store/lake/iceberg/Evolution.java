package vn.phusa.store.lake.iceberg;

import java.util.List;
import java.util.Optional;
import org.apache.iceberg.Schema;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.types.Types.NestedField;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.Mode;
import vn.phusa.store.lake.TableColumn;
import vn.phusa.store.lake.TableSchema;

/**
 * What a wanted schema changes in a table's. Iceberg v2 knows no promotion from long to decimal or
 * double (spec, "Schema Evolution"): a widened column becomes a new field under the old name, and
 * the commit rewrites the files that hold values of the old one.
 */
final class Evolution {

  private final Schema present;
  private final TableSchema wanted;
  private final boolean replacing;

  Evolution(Schema present, TableSchema wanted, Mode mode) {
    this.present = present;
    this.wanted = wanted;
    this.replacing = mode instanceof Mode.Replace;
  }

  /** Whether anything changes. */
  boolean needed() {
    return wanted.columns().stream().anyMatch(column -> added(column) || changed(column))
        || !relaxed().isEmpty();
  }

  /** Whether values that the table holds take another type. */
  boolean rewrites() {
    return !replacing && wanted.columns().stream().anyMatch(this::retyped);
  }

  UpdateSchema into(UpdateSchema update) {
    for (var column : wanted.columns()) {
      if (added(column)) {
        add(update, column);
      }
      if (changed(column)) {
        change(update, column);
      }
    }
    relaxed().forEach(update::makeColumnOptional);
    return update;
  }

  private boolean added(TableColumn column) {
    return present.findField(column.id()) == null;
  }

  private boolean changed(TableColumn column) {
    var field = present.findField(column.id());
    return field != null && Types.type(field) != column.type();
  }

  private boolean retyped(TableColumn column) {
    return changed(column)
        && !present.findField(column.id()).type().equals(Types.of(column.type()));
  }

  /** Required columns that the wanted schema lacks or lets be empty. */
  private List<String> relaxed() {
    return present.columns().stream()
        .filter(NestedField::isRequired)
        .filter(field -> {
          var column = wanted.find(field.name());
          return column.isEmpty() || (!column.get().required() && !changed(column.get()));
        })
        .map(NestedField::name)
        .toList();
  }

  private static void add(UpdateSchema update, TableColumn column) {
    update.addColumn(column.id(), Types.of(column.type()), Types.doc(column.type()));
  }

  private void change(UpdateSchema update, TableColumn column) {
    var field = present.findField(column.id());
    var held = Types.type(field);
    if (!replacing && !widens(held, column.type())) {
      throw new Problem(LakeCode.SCHEMA_CONFLICT, column.id(), held.name(), column.type().name());
    }
    if (Types.of(held).equals(Types.of(column.type()))) {
      update.updateColumnDoc(column.id(), Types.doc(column.type()));
      return;
    }
    update.deleteColumn(column.id());
    add(update, column);
    before(field)
        .ifPresentOrElse(
            name -> update.moveAfter(column.id(), name), () -> update.moveFirst(column.id()));
  }

  /** The column that stands before a field, so that its successor can take its place. */
  private Optional<String> before(NestedField field) {
    var at = present.columns().indexOf(field);
    return at == 0 ? Optional.empty() : Optional.of(present.columns().get(at - 1).name());
  }

  private static boolean widens(ColumnType from, ColumnType to) {
    return switch (from) {
      case INTEGER -> to == ColumnType.DECIMAL || to == ColumnType.DOUBLE;
      case PERIOD -> to == ColumnType.TEXT;
      case TEXT, DECIMAL, DOUBLE, BOOLEAN, DATE, TIME, TIMESTAMP, GEOMETRY -> false;
    };
  }
}
