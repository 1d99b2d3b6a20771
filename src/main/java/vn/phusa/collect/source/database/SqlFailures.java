package vn.phusa.collect.source.database;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

/** What a driver throws, as problems; classes are those of the SQL standard. */
final class SqlFailures {

  private static final int LONGEST = 200;

  /** Drivers do not always say it by a type. */
  private static final Pattern PROTECTION = Pattern.compile("(?i)\\b(ssl|tls)\\b");

  /** What MariaDB's driver says of MySQL, whose passwords go only over a way that is protected. */
  private static final Pattern PASSWORD_KEPT =
      Pattern.compile("(?i)RSA public key is not available|self signed certificate");

  private SqlFailures() {}

  /** Before the connection stood. */
  static Problem connecting(SQLException e, String host, String user) {
    if (PASSWORD_KEPT.matcher(words(e)).find()) {
      return new Problem(e, SourceCode.SERVER_UNPROVEN, host, words(e));
    }
    var state = state(e);
    // 28: invalid authorization; 3D and 42000 of MySQL: a database that this user may not use.
    if (state.startsWith("28") || state.startsWith("3D") || state.equals("42000")) {
      return new Problem(e, SourceCode.SIGN_IN_REFUSED, user, host, words(e));
    }
    return unproven(e)
        ? new Problem(e, SourceCode.SERVER_UNPROVEN, host, words(e))
        : new Problem(e, SourceCode.UNREACHABLE, host);
  }

  private static boolean unproven(SQLException e) {
    return comesFrom(e, SSLException.class) || PROTECTION.matcher(words(e)).find();
  }

  /** While rows were coming. */
  static Problem reading(SQLException e, String table) {
    var state = state(e);
    if (state.startsWith("08")
        || state.equals("57P01")
        || e instanceof SQLTimeoutException
        || comesFrom(e, IOException.class)) {
      return new Problem(e, SourceCode.CUT_OFF, table);
    }
    // 42: the table or a column of it is not there, or may not be read.
    if (state.startsWith("42")) {
      return new Problem(e, SourceCode.CHOSEN_GONE, table, words(e));
    }
    return new Problem(e, SourceCode.SOURCE_FAILED, table, words(e));
  }

  private static boolean comesFrom(SQLException e, Class<? extends Exception> kind) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static String state(SQLException e) {
    return Optional.ofNullable(e.getSQLState()).orElse("");
  }

  /** The server's own first line, bounded. */
  private static String words(SQLException e) {
    return words(Optional.ofNullable(e.getMessage()).orElse(""));
  }

  static String words(String message) {
    var text = message.lines().findFirst().orElse("");
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
