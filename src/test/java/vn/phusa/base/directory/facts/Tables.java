package vn.phusa.base.directory.facts;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the lists through DuckDB, every cell as tidy text. */
final class Tables {

  private Tables() {}

  static List<List<String>> csv(Path file) {
    return rows("select * from read_csv(?, header = false, all_varchar = true, skip = 0)", file);
  }

  /** Code, full name and parent of every unit of the three-level list of a day. */
  static List<List<String>> threeLevels(Path file) {
    return rows(
        """
        with p as (select unnest(data) as p from read_json(?, maximum_object_size = 100000000)),
             d as (select p, unnest(p.level2s) as d from p),
             c as (select d, unnest(d.level3s) as c from d)
        select p.level1_id, p.name, '' from p
        union all select d.level2_id, d.name, p.level1_id from d
        union all select c.level3_id, c.name, d.level2_id from c
        """,
        file);
  }

  /** Code, full name and province of the units of today. */
  static List<List<String>> twoLevels(Path file) {
    return rows(
        """
        with p as (select Code, FullName, unnest(Wards) as w from read_json(?))
        select distinct Code, FullName, '' from p
        union all select w.Code, w.FullName, Code from p
        """,
        file);
  }

  private static List<List<String>> rows(String sql, Path file) {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, file.toString());
      try (var result = statement.executeQuery()) {
        var rows = new ArrayList<List<String>>();
        while (result.next()) {
          var row = new ArrayList<String>();
          for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.add(Named.tidy(Objects.requireNonNullElse(result.getString(column), "")));
          }
          rows.add(row);
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
