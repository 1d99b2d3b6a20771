package vn.phusa.base.directory.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Replaces all units in one transaction. */
final class UnitLoading {

  private static final String UNITS =
      """
      insert into directory_unit
        (code, level, kind, name, name_key, parent, valid_from, valid_to)
      select cell[1], cell[2], cell[3], cell[4], cell[5], nullif(cell[6], ''),
             cell[7]::date, nullif(cell[8], '')::date
      from (select string_to_array(line, ',') cell from string_to_table(?, chr(10)) line) row
      """;
  private static final String CROSSWALK =
      """
      insert into directory_crosswalk (new_code, old_code, whole, on_day, derived)
      select cell[1], cell[2], cell[3]::boolean, cell[4]::date, cell[5]::boolean
      from (select string_to_array(line, ',') cell from string_to_table(?, chr(10)) line) row
      """;

  /** A district went whole when all of it is in one commune. */
  private static final String DERIVE_DISTRICTS =
      """
      insert into directory_crosswalk (new_code, old_code, whole, on_day, derived)
      select distinct x.new_code, o.parent, d.targets = 1, x.on_day, true
      from directory_crosswalk x
      join directory_unit o on o.code = x.old_code and o.valid_to = x.on_day
      join (select u.parent, count(distinct y.new_code) targets
            from directory_crosswalk y
            join directory_unit u on u.code = y.old_code and u.valid_to = y.on_day
            group by u.parent) d on d.parent = o.parent
      where o.level = 'COMMUNE'
      on conflict do nothing
      """;

  /** A province went whole when all of it is in one province. */
  private static final String DERIVE_PROVINCES =
      """
      insert into directory_crosswalk (new_code, old_code, whole, on_day, derived)
      with pairs as (
        select distinct n.parent new_code, d.parent old_code, x.on_day
        from directory_crosswalk x
        join directory_unit n on n.code = x.new_code and n.valid_from = x.on_day
        join directory_unit d on d.code = x.old_code and d.valid_to = x.on_day
        where d.level = 'DISTRICT')
      select new_code, old_code, count(*) over (partition by old_code) = 1, on_day, true
      from pairs
      """;

  private UnitLoading() {}

  /** Loads the facts; the caller commits. */
  static void load(Connection connection, UnitFacts facts) throws SQLException {
    try (var statement = connection.createStatement()) {
      // To empty them at once is for whoever owns the tables, which the running house does not.
      statement.execute("delete from directory_crosswalk");
      statement.execute("delete from directory_unit");
      insert(connection, UNITS, facts.units());
      insert(connection, CROSSWALK, facts.crosswalk());
      // Without figures about the new rows the joins below are planned for empty tables.
      statement.execute("analyze directory_unit, directory_crosswalk");
      statement.execute(DERIVE_DISTRICTS);
      statement.execute(DERIVE_PROVINCES);
    }
  }

  private static void insert(Connection connection, String sql, String rows) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, rows);
      statement.executeUpdate();
    }
  }
}
