package vn.phusa.base.journal.postgres;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import vn.phusa.base.journal.Entry;

/** A process that adds entries as fast as it can and says which ones are acknowledged. */
final class Appending {

  private static final int CALLERS = 8;

  private Appending() {}

  public static void main(String[] arguments) {
    var database = new PGSimpleDataSource();
    database.setUrl(arguments[0]);
    database.setUser("postgres");
    var parts = JournalParts.on(database, Path.of(arguments[1]));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (var caller = 0; caller < CALLERS; caller++) {
      var name = arguments[2] + "-" + caller + "-";
      Thread.ofPlatform().start(() -> append(parts, name, out));
    }
  }

  private static void append(JournalParts parts, String name, PrintStream out) {
    for (var number = 0; ; number++) {
      var subject = name + number;
      parts.journal().append(new Entry("an.nguyen", "test.done", subject, Map.of()));
      out.println(subject);
    }
  }
}
