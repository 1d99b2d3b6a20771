package vn.phusa.collect.source.database;

import java.util.regex.Pattern;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;

/** Names of servers as parts of a driver's address. */
final class Hosts {

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

  private Hosts() {}

  /**
   * The name that somebody has written, where the server proves that it is called so: a name that
   * leads elsewhere by now finds nobody there who can.
   *
   * @throws Problem {@link SourceCode#FIELD_WRONG} when it is no name
   */
  static String named(Link link) {
    var host = link.needed("host");
    if (!NAME.matcher(host).matches()) {
      throw new Problem(SourceCode.FIELD_WRONG, "host", host);
    }
    return host;
  }
}
