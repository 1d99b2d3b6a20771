package vn.phusa.base.directory.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phusa.base.directory.LocatedUnit;
import vn.phusa.base.directory.Unit;

/** A unit in a row of a result. */
final class UnitRow {

  private UnitRow() {}

  static Unit unit(ResultSet row, int number) throws SQLException {
    return unit(row, "");
  }

  /** The unit in the columns whose names begin so. */
  static Unit unit(ResultSet row, String prefix) throws SQLException {
    return new Unit(
        row.getString(prefix + "code"),
        Unit.Level.valueOf(row.getString(prefix + "level")),
        row.getString(prefix + "kind"),
        row.getString(prefix + "name"),
        Optional.ofNullable(row.getString(prefix + "parent")),
        row.getObject(prefix + "valid_from", LocalDate.class),
        Optional.ofNullable(row.getObject(prefix + "valid_to", LocalDate.class)));
  }

  /** The unit with its parent ({@code p_}) and that one's parent ({@code g_}). */
  static LocatedUnit located(ResultSet row, int number) throws SQLException {
    var above = new ArrayList<Unit>();
    for (var prefix : List.of("p_", "g_")) {
      if (row.getString(prefix + "code") != null) {
        above.add(unit(row, prefix));
      }
    }
    return new LocatedUnit(unit(row, ""), above);
  }
}
