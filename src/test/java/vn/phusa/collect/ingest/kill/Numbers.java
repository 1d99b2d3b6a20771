package vn.phusa.collect.ingest.kill;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Files of numbered rows, made and counted by an engine of their own. */
final class Numbers {

  private Numbers() {}

  /** What a table of numbered rows holds. */
  record Sum(long rows, long distinct, String ids, String values) {}

  /** Rows numbered from {@code first}; the value is the number times {@code factor}. */
  static Path write(Path file, long first, long rows, long factor) throws SQLException {
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      statement.execute(
          """
          copy (select i as ma, 'Hộ số ' || i as ten, i * %d as gia_tri,
              (date '2020-01-01' + (i %% 2000)::int) as ngay
            from range(%d, %d) r(i)) to '%s' (format csv, header)
          """
              .formatted(factor, first, first + rows, file));
    }
    return file;
  }

  static Sum of(Path parquet) throws SQLException {
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement();
        var row =
            statement.executeQuery(
                """
                select count(*), count(distinct ma), sum(ma::hugeint)::varchar, sum(gia_tri::hugeint)::varchar
                from read_parquet('%s')
                """
                    .formatted(parquet))) {
      row.next();
      return new Sum(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4));
    }
  }
}
