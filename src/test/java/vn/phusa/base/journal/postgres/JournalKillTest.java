package vn.phusa.base.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.testing.JavaProcess;
import vn.phusa.testing.TestDatabase;

/** {@code kill -9} while entries are being added, again and again on one journal. */
class JournalKillTest {

  private static final int ROUNDS = 4;

  @TempDir Path folder;

  @Test
  void keepsEveryAcknowledgedEntry() throws Exception {
    var database = (PGSimpleDataSource) TestDatabase.with("journal");
    var client = JdbcClient.create(database);
    var acknowledged = new HashSet<String>();
    var random = new Random();
    for (var round = 0; round < ROUNDS; round++) {
      var output = folder.resolve("r" + round);
      var process = start(database.getURL(), output);
      acknowledged.addAll(killed(process, output, 50 + random.nextInt(600)));
      var kept =
          new HashSet<>(client.sql("select subject from journal_entry").query(String.class).list());
      assertThat(kept).as("round %d", round).containsAll(acknowledged);
      try (var parts = JournalParts.on(database, folder)) {
        assertThat(parts.audit().verify(1, Long.MAX_VALUE).findings()).as("killed").isEmpty();
        Journals.fill(parts.journal(), 5, random);
        assertThat(parts.audit().verify(1, Long.MAX_VALUE).findings()).as("goes on").isEmpty();
      }
    }
  }

  private Process start(String url, Path output) throws IOException {
    return JavaProcess.of(
            "128m", Appending.class, url, folder.toString(), output.getFileName().toString())
        .redirectOutput(output.toFile())
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }

  /** Kills it once it has acknowledged so many, and returns all that it has acknowledged. */
  private static List<String> killed(Process process, Path output, int after) throws Exception {
    while (acknowledged(output).size() < after) {
      assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
          .as("ended by itself: %s", Files.readString(output.resolveSibling("errors")))
          .isFalse();
    }
    process.destroyForcibly().waitFor();
    return acknowledged(output);
  }

  /** A line that the kill cut short is no acknowledgement. */
  private static List<String> acknowledged(Path output) throws IOException {
    var text = Files.readString(output);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }
}
