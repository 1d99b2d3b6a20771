package vn.phusa.app.shell.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.app.shell.ShellCode;
import vn.phusa.base.problem.Problem;

/**
 * Turns the trust in every local user that the database is made with into a demand for the
 * password. A start that dies in between is made good by the next one.
 */
record Lockdown(Path rules, EmbeddedPostgres server) {

  private static final String PASSWORD_ONLY =
      """
      # Written by Phu Sa: whoever connects needs the password.
      local all all scram-sha-256
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  static Lockdown of(Path data, EmbeddedPostgres server) {
    return new Lockdown(data.resolve("pg_hba.conf"), server);
  }

  void demand(String password) throws IOException {
    if (Files.readString(rules).equals(PASSWORD_ONLY)) {
      return;
    }
    var database = server.getPostgresDatabase(Map.of("password", password));
    change(database, password);
    var draft = rules.resolveSibling("pg_hba.conf.new");
    Files.writeString(draft, PASSWORD_ONLY);
    Files.move(draft, rules, StandardCopyOption.REPLACE_EXISTING);
    JdbcClient.create(database).sql("select pg_reload_conf()").query(Boolean.class).single();
  }

  /** The driver sends the hash; the password itself never stands in a statement or a log. */
  private static void change(DataSource database, String password) {
    try (var connection = database.getConnection()) {
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword("postgres", password.toCharArray(), "scram-sha-256");
    } catch (SQLException failure) {
      throw new Problem(failure, ShellCode.DATABASE_FAILED, "pg_hba.conf", failure.toString());
    }
  }
}
