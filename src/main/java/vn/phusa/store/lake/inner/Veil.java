package vn.phusa.store.lake.inner;

import java.util.List;
import java.util.Optional;
import vn.phusa.base.access.Grant;
import vn.phusa.base.access.PseudonymKey;
import vn.phusa.base.access.Sight;
import vn.phusa.base.access.Treatment;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.TableColumn;

/** What lies between the rows of a table and a reader who may not see all of them as they are. */
public record Veil(Sight sight, PseudonymKey key) {

  /** The veil of a grant; empty when it hides nothing of these columns. */
  public static Optional<Veil> of(Grant grant, List<FieldColumn> columns) {
    var sight = grant.sight();
    var open = sight.everyRow() && columns.stream().allMatch(one -> sight.shows(one.id()));
    return open ? Optional.empty() : Optional.of(new Veil(sight, grant.pseudonymKey()));
  }

  /** The columns that the reader knows of, by the types that their values leave in. */
  public List<FieldColumn> visible(List<FieldColumn> columns) {
    return columns.stream().flatMap(column -> veiled(column).stream()).toList();
  }

  private Optional<FieldColumn> veiled(FieldColumn column) {
    return switch (sight.of(column.id())) {
      case Treatment.Shown() -> Optional.of(column);
      case Treatment.Hidden() -> Optional.empty();
      case Treatment.Partial(var ignored) -> asText(column);
      case Treatment.Pseudonym() -> asText(column);
      case Treatment.Generalised(var ignored) ->
          switch (column.type()) {
            case TEXT, PERIOD, INTEGER, DECIMAL, DOUBLE, DATE, TIMESTAMP -> Optional.of(column);
            // There is nothing between all of these and nothing.
            case BOOLEAN, TIME, GEOMETRY -> Optional.empty();
          };
    };
  }

  private static Optional<FieldColumn> asText(FieldColumn column) {
    if (column.type() == ColumnType.GEOMETRY) {
      return Optional.empty();
    }
    var text = new TableColumn(column.id(), ColumnType.TEXT, column.column().required());
    return Optional.of(new FieldColumn(column.fieldId(), text));
  }
}
