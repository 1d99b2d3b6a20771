package vn.phusa.app.shell.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Turns the trust in every local user that the database is made with into a demand for the
 * password. A start that dies in between is made good by the next one.
 */
record Lockdown(Path rules, DataSource owner) {

  private static final String PASSWORD_ONLY =
      """
      # Written by Phu Sa: whoever connects needs the password.
      local all all scram-sha-256
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  static Lockdown of(Path data, DataSource owner) {
    return new Lockdown(data.resolve("pg_hba.conf"), owner);
  }

  void demand(String password) throws IOException {
    if (Files.readString(rules).equals(PASSWORD_ONLY)) {
      return;
    }
    HouseUser.password(owner, "postgres", password);
    var draft = rules.resolveSibling("pg_hba.conf.new");
    Files.writeString(draft, PASSWORD_ONLY);
    Files.move(draft, rules, StandardCopyOption.REPLACE_EXISTING);
    JdbcClient.create(owner).sql("select pg_reload_conf()").query(Boolean.class).single();
  }
}
