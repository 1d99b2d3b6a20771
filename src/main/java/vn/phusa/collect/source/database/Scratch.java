package vn.phusa.collect.source.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * An engine of its own on disk, for rows that are on their way: memory does not grow with their
 * number.
 */
record Scratch(DuckDBConnection connection, DSLContext duck) implements AutoCloseable {

  /**
   * @param name of its file in the folder
   */
  static Scratch open(Path folder, String name) throws SQLException {
    var options = new Properties();
    options.setProperty("memory_limit", "256MB");
    options.setProperty("threads", "1");
    options.setProperty("temp_directory", folder.resolve(name + ".tmp").toString());
    var connection =
        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(name + ".db"), options)
            .unwrap(DuckDBConnection.class);
    return new Scratch(connection, DSL.using(connection, SQLDialect.DUCKDB));
  }

  void create(Name table, List<SourceColumn> columns) {
    duck.execute("drop table if exists {0}", table);
    duck.execute(
        "create table {0} ({1})",
        table,
        DSL.list(
            columns.stream()
                .<QueryPart>map(
                    column -> DSL.sql("{0} " + column.spooled(), DSL.quotedName(column.name())))
                .toList()));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
