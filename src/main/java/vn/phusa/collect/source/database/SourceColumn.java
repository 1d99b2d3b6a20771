package vn.phusa.collect.source.database;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table as it is read and as it is spooled.
 *
 * @param spooled DuckDB's type for it
 */
record SourceColumn(String name, Kind kind, String spooled) {

  /** The Java type that its values come as. */
  enum Kind {
    INTEGER,
    DECIMAL,
    DOUBLE,
    BOOLEAN,
    DATE,
    TIME,
    LOCAL,
    INSTANT,
    BYTES,
    TEXT
  }

  // As Oracle's and Microsoft's drivers number types that the standard has no number for.
  private static final int BINARY_FLOAT = 100;
  private static final int BINARY_DOUBLE = 101;
  private static final int TIMESTAMPTZ = -101;
  private static final int TIMESTAMPLTZ = -102;
  private static final int DATETIMEOFFSET = -155;

  private static final int WIDEST = 38;
  private static final int UNSIGNED_DIGITS = 20;

  static SourceColumn of(ResultSetMetaData rows, int index) throws SQLException {
    var name = rows.getColumnLabel(index);
    return switch (rows.getColumnType(index)) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER ->
          new SourceColumn(name, Kind.INTEGER, "BIGINT");
      case Types.BIGINT ->
          rows.isSigned(index)
              ? new SourceColumn(name, Kind.INTEGER, "BIGINT")
              : decimal(name, UNSIGNED_DIGITS, 0);
      case Types.DECIMAL, Types.NUMERIC ->
          decimal(name, rows.getPrecision(index), rows.getScale(index));
      case Types.REAL, Types.FLOAT, Types.DOUBLE, BINARY_FLOAT, BINARY_DOUBLE ->
          new SourceColumn(name, Kind.DOUBLE, "DOUBLE");
      case Types.BIT, Types.BOOLEAN ->
          rows.getPrecision(index) <= 1
              ? new SourceColumn(name, Kind.BOOLEAN, "BOOLEAN")
              : text(name);
      case Types.DATE -> new SourceColumn(name, Kind.DATE, "DATE");
      case Types.TIME -> new SourceColumn(name, Kind.TIME, "TIME");
      case Types.TIMESTAMP ->
          rows.getColumnTypeName(index).equalsIgnoreCase("timestamptz")
              ? new SourceColumn(name, Kind.INSTANT, "TIMESTAMPTZ")
              : new SourceColumn(name, Kind.LOCAL, "TIMESTAMP");
      case Types.TIMESTAMP_WITH_TIMEZONE, TIMESTAMPTZ, TIMESTAMPLTZ, DATETIMEOFFSET ->
          new SourceColumn(name, Kind.INSTANT, "TIMESTAMPTZ");
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
          new SourceColumn(name, Kind.BYTES, "BLOB");
      default -> text(name);
    };
  }

  static SourceColumn text(String name) {
    return new SourceColumn(name, Kind.TEXT, "VARCHAR");
  }

  /** Numbers of any width, as PostgreSQL has them, come as text: nothing is rounded on the way. */
  static SourceColumn decimal(String name, int precision, int scale) {
    return precision < 1 || precision > WIDEST || scale < 0 || scale > precision
        ? text(name)
        : new SourceColumn(name, Kind.DECIMAL, "DECIMAL(" + precision + ", " + scale + ")");
  }

  @Nullable Object read(ResultSet row, int index) throws SQLException {
    var value =
        switch (kind) {
          case INTEGER -> row.getLong(index);
          case DECIMAL -> row.getBigDecimal(index);
          case DOUBLE -> row.getDouble(index);
          case BOOLEAN -> row.getBoolean(index);
          case DATE -> row.getObject(index, LocalDate.class);
          case TIME -> row.getObject(index, LocalTime.class);
          case LOCAL -> row.getObject(index, LocalDateTime.class);
          case INSTANT -> row.getObject(index, OffsetDateTime.class);
          case BYTES -> row.getBytes(index);
          case TEXT -> row.getString(index);
        };
    return row.wasNull() ? null : value;
  }

  void append(DuckDBAppender spool, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> spool.appendNull();
      case Long number -> spool.append(number.longValue());
      case BigDecimal number -> spool.append(number);
      case BigInteger number -> spool.append(number);
      case Double number -> spool.append(number.doubleValue());
      case Boolean truth -> spool.append(truth.booleanValue());
      case LocalDate day -> spool.append(day);
      case LocalTime time -> spool.append(time);
      case LocalDateTime moment -> spool.append(moment);
      case OffsetDateTime moment -> spool.append(moment);
      case byte[] bytes -> spool.append(bytes);
      default -> spool.append(value.toString());
    }
  }

  /** Binds what an earlier fetch has written down as its position. */
  void bind(PreparedStatement statement, String position) throws SQLException {
    switch (kind) {
      case INTEGER -> statement.setLong(1, Long.parseLong(position));
      case DECIMAL -> statement.setBigDecimal(1, new BigDecimal(position));
      case DOUBLE -> statement.setDouble(1, Double.parseDouble(position));
      case DATE -> statement.setObject(1, LocalDate.parse(position));
      case LOCAL -> statement.setObject(1, LocalDateTime.parse(position));
      case INSTANT -> statement.setObject(1, OffsetDateTime.parse(position));
      case TEXT, TIME, BOOLEAN, BYTES -> statement.setObject(1, position, JDBCType.VARCHAR);
    }
  }
}
