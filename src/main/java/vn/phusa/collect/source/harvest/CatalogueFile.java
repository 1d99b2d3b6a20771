package vn.phusa.collect.source.harvest;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

/**
 * Entries of a catalogue as a Parquet file: its columns, called by their terms in DCAT, say what
 * they are, so that nothing is guessed from entries that happen to be there. Times stay as portals
 * write them.
 */
final class CatalogueFile implements AutoCloseable {

  private static final String TABLE =
      """
      create table entries (
        identifier varchar, title varchar, description varchar, publisher varchar, license varchar,
        landing_page varchar, issued varchar, modified varchar, keyword varchar, format varchar,
        distributions integer)
      """;

  private final DuckDBConnection connection;
  private final DuckDBAppender appender;
  private long rows;

  CatalogueFile(Path folder) {
    var options = new Properties();
    options.setProperty("memory_limit", "256MB");
    options.setProperty("threads", "1");
    try {
      connection =
          DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("catalogue.db"), options)
              .unwrap(DuckDBConnection.class);
      DSL.using(connection, SQLDialect.DUCKDB).execute(TABLE);
      appender = connection.createAppender("entries");
    } catch (SQLException e) {
      throw new Problem(e, SourceCode.SOURCE_FAILED, "DuckDB", "");
    }
  }

  void add(Entry entry) {
    try {
      appender.beginRow();
      appender.append(entry.id());
      appender.append(entry.title());
      appender.append(entry.description());
      appender.append(entry.publisher());
      appender.append(entry.licence());
      appender.append(entry.page());
      appender.append(entry.issued());
      appender.append(entry.modified());
      appender.append(String.join("; ", entry.keywords()));
      appender.append(entry.formats());
      appender.append(entry.distributions().size());
      appender.endRow();
      rows++;
    } catch (SQLException e) {
      throw new Problem(e, SourceCode.SOURCE_FAILED, "DuckDB", "");
    }
  }

  long rows() {
    return rows;
  }

  void write(Path file) {
    try {
      appender.flush();
    } catch (SQLException e) {
      throw new Problem(e, SourceCode.SOURCE_FAILED, "DuckDB", "");
    }
    DSL.using(connection, SQLDialect.DUCKDB)
        .execute(
            "copy entries to {0} (format parquet, compression zstd)", DSL.inline(file.toString()));
  }

  @Override
  public void close() {
    try {
      appender.close();
      connection.close();
    } catch (SQLException e) {
      throw new Problem(e, SourceCode.SOURCE_FAILED, "DuckDB", "");
    }
  }
}
