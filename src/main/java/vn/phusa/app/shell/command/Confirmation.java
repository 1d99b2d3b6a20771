package vn.phusa.app.shell.command;

import java.util.Locale;
import java.util.Set;
import vn.phusa.app.shell.inner.ServerWords;

/** Asks the person at the terminal; without a person the answer is no. */
final class Confirmation {

  private static final Set<String> YES = Set.of("c", "co", "có", "y", "yes");

  private Confirmation() {}

  /** Where input and output are pipes, Java 25 has no console at all. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean asked() {
    var console = System.console();
    if (console == null || !console.isTerminal()) {
      return false;
    }
    var answer = console.readLine("%s ", ServerWords.of("shell.ingest.confirm"));
    return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
  }
}
