package vn.phusa.base.directory.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Replaces all units in one transaction. */
final class UnitLoading {

  private static final String COPY_UNITS =
      """
      copy directory_unit (code, level, kind, name, name_key, parent, valid_from, valid_to)
      from stdin (format csv)
      """;
  private static final String COPY_CROSSWALK =
      """
      copy directory_crosswalk (new_code, old_code, whole, on_day, derived)
      from stdin (format csv)
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
  static void load(Connection connection, UnitFacts facts) throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.execute("truncate directory_unit, directory_crosswalk");
      copy(connection, COPY_UNITS, facts.units());
      copy(connection, COPY_CROSSWALK, facts.crosswalk());
      statement.execute(DERIVE_DISTRICTS);
      statement.execute(DERIVE_PROVINCES);
      statement.execute("analyze directory_unit, directory_crosswalk");
    }
  }

  private static void copy(Connection connection, String into, String rows)
      throws SQLException, IOException {
    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into, new StringReader(rows));
  }
}
