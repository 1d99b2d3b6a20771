package vn.phusa.app.shell.inner;

import java.util.Locale;
import vn.phusa.base.text.Words;

/** The words of the terminal: Vietnamese, then English, as nobody has chosen a language there. */
public final class ServerWords {

  private ServerWords() {}

  /** Two lines. */
  public static String of(String key, Object... values) {
    return Words.in(Words.VIETNAMESE).of(key, values)
        + System.lineSeparator()
        + Words.in(Locale.ENGLISH).of(key, values);
  }

  /** Both languages on one line, for lists. */
  public static String line(String key, Object... values) {
    var vietnamese = Words.in(Words.VIETNAMESE).of(key, values);
    var english = Words.in(Locale.ENGLISH).of(key, values);
    return vietnamese.equals(english) ? vietnamese : vietnamese + " / " + english.strip();
  }
}
