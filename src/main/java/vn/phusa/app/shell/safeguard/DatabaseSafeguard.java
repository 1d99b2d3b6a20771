package vn.phusa.app.shell.safeguard;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.phusa.app.shell.ShellSettings;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.base.safeguard.Safeguard;

/** How the database is reached, and with what password. */
@Component
class DatabaseSafeguard implements Safeguard {

  private static final Set<String> GUESSED =
      Set.of("", "postgres", "password", "phusa", "admin", "changeme", "changeit", "123456");
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
  private static final Set<String> ENCRYPTED = Set.of("require", "verify-ca", "verify-full");

  private final ShellSettings.Database database;

  DatabaseSafeguard(ShellSettings settings) {
    this.database = settings.database();
  }

  @Override
  public List<Outcome> measure() {
    return List.of(outcome());
  }

  private Outcome outcome() {
    var url = database.url();
    if (url == null || url.isBlank()) {
      return Outcome.good(Requirement.DATABASE, "shell.safeguard.database.embedded");
    }
    var settings = Objects.requireNonNullElseGet(Driver.parseURL(url, null), Properties::new);
    var host = settings.getProperty("PGHOST", "?");
    if (isGuessed(database.password(), database.user())) {
      return weak("guessed", host).changedBy("phusa.database.password");
    }
    if (StringUtils.hasText(database.owner())
        && isGuessed(database.ownerPassword(), database.owner())) {
      return weak("guessed", host).changedBy("phusa.database.owner-password");
    }
    if (!HERE.contains(host) && !ENCRYPTED.contains(settings.getProperty("sslmode", ""))) {
      return weak("plain", host).changedBy("phusa.database.url");
    }
    return Outcome.good(Requirement.DATABASE, "shell.safeguard.database.good", host);
  }

  /** Without a password in the settings it may come from elsewhere, but mostly there is none. */
  private static boolean isGuessed(@Nullable String password, @Nullable String user) {
    var written = Objects.requireNonNullElse(password, "").toLowerCase(Locale.ROOT);
    return GUESSED.contains(written) || written.equalsIgnoreCase(user);
  }

  private static Outcome weak(String key, String host) {
    return Outcome.weak(Requirement.DATABASE, "shell.safeguard.database." + key, host);
  }
}
