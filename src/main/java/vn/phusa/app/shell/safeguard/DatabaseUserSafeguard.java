package vn.phusa.app.shell.safeguard;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.base.safeguard.Safeguard;

/** What the house's own user may do in the database beyond reading and writing rows. */
@Component
class DatabaseUserSafeguard implements Safeguard {

  private static final String RIGHTS =
      """
      select current_user as name, r.rolsuper as everything,
        coalesce(pg_has_role(current_user, c.relowner, 'MEMBER'), false) as owner,
        coalesce(has_table_privilege(c.oid, 'DELETE, TRUNCATE'), false) as removes,
        has_schema_privilege(current_schema(), 'CREATE') or r.rolcreaterole as builds
      from pg_roles r left join pg_class c on c.oid = to_regclass('journal_entry')
      where r.rolname = current_user
      """;

  private final JdbcClient database;

  DatabaseUserSafeguard(JdbcClient database) {
    this.database = database;
  }

  private record Rights(
      String name, boolean everything, boolean owner, boolean removes, boolean builds) {

    Outcome outcome() {
      if (everything) {
        return weak("superuser");
      }
      if (owner) {
        return weak("owner");
      }
      if (removes) {
        return weak("removes");
      }
      if (builds) {
        return weak("builds");
      }
      return Outcome.good(Requirement.DATABASE, "shell.safeguard.database-user.rows", name);
    }

    private Outcome weak(String found) {
      return Outcome.weak(Requirement.DATABASE, "shell.safeguard.database-user." + found, name)
          .changedBy("phusa.database.owner", "phusa.database.user");
    }
  }

  @Override
  public List<Outcome> measure() {
    return List.of(database.sql(RIGHTS).query(Rights.class).single().outcome());
  }
}
