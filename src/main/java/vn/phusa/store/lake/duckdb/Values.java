package vn.phusa.store.lake.duckdb;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.phusa.store.lake.ColumnType;

/** A value of a result as the Java type of its column. */
final class Values {

  private Values() {}

  static @Nullable Object of(ResultSet row, int at, ColumnType type) throws SQLException {
    return switch (type) {
      case TEXT, PERIOD, GEOMETRY -> row.getString(at);
      case INTEGER -> present(row, row.getLong(at));
      case DECIMAL -> plain(row.getBigDecimal(at));
      case DOUBLE -> present(row, row.getDouble(at));
      case BOOLEAN -> present(row, row.getBoolean(at));
      case DATE -> row.getObject(at, LocalDate.class);
      case TIME -> row.getObject(at, LocalTime.class);
      case TIMESTAMP -> {
        var time = row.getObject(at, OffsetDateTime.class);
        yield time == null ? null : time.toInstant();
      }
    };
  }

  private static @Nullable Object present(ResultSet row, Object value) throws SQLException {
    return row.wasNull() ? null : value;
  }

  /** Without the zeros that the column's scale adds: 12.500000000 is 12.5. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
