package vn.phusa.app.shell.command;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;
import vn.phusa.app.shell.inner.ServerWords;

/** Asks the person at the terminal; without a person the answer is no. */
final class Confirmation {

  private static final Set<String> YES = Set.of("c", "co", "có", "y", "yes");

  private Confirmation() {}

  static boolean asked() {
    var console = requireNonNull(System.console());
    if (!console.isTerminal()) {
      return false;
    }
    var answer = console.readLine("%s ", ServerWords.of("shell.ingest.confirm"));
    return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
  }
}
