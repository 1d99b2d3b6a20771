package vn.phusa.app.shell.inner;

import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.plugin.AuthenticationPlugin;
import org.postgresql.plugin.AuthenticationRequestType;

/**
 * For the library that starts the database and asks it until it answers: the password of the
 * connection's properties has a line for each that may be right, and each attempt takes the next.
 */
public final class InTurn implements AuthenticationPlugin {

  private static final AtomicInteger ATTEMPTS = new AtomicInteger();

  private final List<String> passwords;

  /** As the driver makes it. */
  public InTurn(Properties connection) {
    this.passwords = connection.getProperty("password", "").lines().toList();
  }

  @Override
  public char[] getPassword(AuthenticationRequestType type) {
    var attempt = Math.floorMod(ATTEMPTS.getAndIncrement(), Math.max(passwords.size(), 1));
    return passwords.isEmpty() ? new char[0] : passwords.get(attempt).toCharArray();
  }
}
