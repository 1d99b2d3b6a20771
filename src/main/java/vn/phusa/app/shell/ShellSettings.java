package vn.phusa.app.shell;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the installation lives.
 *
 * @param dir all state is below it
 * @param database a PostgreSQL of the operator's; without a URL one is run below {@code dir}
 */
@ConfigurationProperties("phusa")
public record ShellSettings(@DefaultValue("var") Path dir, @DefaultValue Database database) {

  public ShellSettings {
    dir = dir.toAbsolutePath().normalize();
  }

  /**
   * The metadata database.
   *
   * @param url JDBC URL of PostgreSQL 16 or later
   * @param user whom the running house connects as
   * @param owner who owns the tables and runs the migrations; none: {@code user} does
   * @param connections most connections that are open at once
   */
  public record Database(
      @Nullable String url,
      @Nullable String user,
      @Nullable String password,
      @Nullable String owner,
      @Nullable String ownerPassword,
      @DefaultValue("32") int connections) {

    @Override
    public String toString() {
      return "Database[url=" + url + ", user=" + user + ", owner=" + owner + "]";
    }
  }
}
