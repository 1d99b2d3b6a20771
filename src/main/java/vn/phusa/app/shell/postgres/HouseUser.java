package vn.phusa.app.shell.postgres;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.app.shell.ShellCode;
import vn.phusa.base.problem.Problem;

/**
 * The user that the running house is in the embedded database. It owns nothing; what it may do is
 * granted after the migrations ({@link HouseRights}). A database from before it had one gets it at
 * the next start.
 */
final class HouseUser {

  static final String NAME = "phusa_house";

  private static final String MAKE =
      """
      do $$
      begin
        if to_regrole('phusa_house') is null then
          create role phusa_house;
        end if;
        alter role phusa_house login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
        if has_database_privilege('phusa_house', current_database(), 'TEMPORARY') then
          execute format('revoke temporary on database %I from public', current_database());
        end if;
      end
      $$
      """;

  private HouseUser() {}

  /** Makes it, or makes it what it should be, with this password. */
  static void ensure(DataSource owner, String password) {
    JdbcClient.create(owner).sql(MAKE).update();
    password(owner, NAME, password);
  }

  /** The driver sends the hash; the password itself never stands in a statement or a log. */
  static void password(DataSource owner, String user, String password) {
    try (var connection = owner.getConnection()) {
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword(user, password.toCharArray(), "scram-sha-256");
    } catch (SQLException failure) {
      throw new Problem(failure, ShellCode.DATABASE_FAILED, user, failure.toString());
    }
  }
}
