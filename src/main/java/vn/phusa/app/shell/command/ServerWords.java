package vn.phusa.app.shell.command;

import java.util.Locale;
import vn.phusa.base.text.Words;

/** The words of the terminal: Vietnamese, then English, as nobody has chosen a language there. */
final class ServerWords {

  private ServerWords() {}

  static String of(String key, Object... values) {
    return Words.in(Words.VIETNAMESE).of(key, values)
        + System.lineSeparator()
        + Words.in(Locale.ENGLISH).of(key, values);
  }
}
