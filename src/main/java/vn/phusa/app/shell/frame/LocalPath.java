package vn.phusa.app.shell.frame;

import java.util.regex.Pattern;

/** A path of this site that a request may be sent on to; never another site's address. */
final class LocalPath {

  /**
   * Browsers read {@code //host} and {@code /\host} as another site and drop control characters.
   */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");

  private LocalPath() {}

  static String of(String asked) {
    return LOCAL.matcher(asked).matches() ? asked : "/";
  }
}
