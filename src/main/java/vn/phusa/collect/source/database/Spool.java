package vn.phusa.collect.source.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way from a database into a Parquet file, which keeps their types. They pass through
 * an engine of their own on disk, so that memory does not grow with the table. The same rows give
 * the same bytes.
 */
final class Spool implements AutoCloseable {

  private static final String TABLE = "rows";

  private final DuckDBConnection connection;
  private final DSLContext duck;
  private final List<SourceColumn> columns;
  private final int watched;
  private long rows;
  private @Nullable Object last;

  /**
   * @param watched name of the column whose last value is wanted; empty for none
   */
  Spool(Path folder, List<SourceColumn> columns, String watched) throws SQLException {
    var options = new Properties();
    options.setProperty("memory_limit", "256MB");
    options.setProperty("threads", "1");
    options.setProperty("temp_directory", folder.resolve("spool.tmp").toString());
    connection =
        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("spool.db"), options)
            .unwrap(DuckDBConnection.class);
    duck = DSL.using(connection, SQLDialect.DUCKDB);
    this.columns = columns;
    this.watched = columns.stream().map(SourceColumn::name).toList().indexOf(watched);
    duck.execute("drop table if exists {0}", DSL.quotedName(TABLE));
    duck.execute(
        "create table {0} ({1})",
        DSL.quotedName(TABLE),
        DSL.list(
            columns.stream()
                .map(column -> DSL.sql("{0} " + column.spooled(), DSL.quotedName(column.name())))
                .toList()));
  }

  void fill(ResultSet result) throws SQLException {
    try (var appender = connection.createAppender(TABLE)) {
      while (result.next()) {
        appender.beginRow();
        for (var index = 0; index < columns.size(); index++) {
          var column = columns.get(index);
          var value = column.read(result, index + 1);
          column.append(appender, value);
          if (index == watched && value != null) {
            last = value;
          }
        }
        appender.endRow();
        rows++;
      }
    }
  }

  long rows() {
    return rows;
  }

  /** The watched column's value in the last row that has one. */
  Optional<String> last() {
    return Optional.ofNullable(last).map(Object::toString);
  }

  void write(Path file) {
    duck.execute(
        "copy {0} to {1} (format parquet, compression zstd)",
        DSL.quotedName(TABLE), DSL.inline(file.toString()));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
