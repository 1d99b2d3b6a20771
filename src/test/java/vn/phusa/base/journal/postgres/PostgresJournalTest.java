package vn.phusa.base.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.problem.Problem;
import vn.phusa.testing.TestDatabase;

class PostgresJournalTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00.123456Z");

  @TempDir static Path folder;

  private final DataSource database = TestDatabase.with("journal");
  private final JdbcClient client = JdbcClient.create(database);
  private final JournalParts parts =
      JournalParts.on(
          database, folder.resolve("" + System.nanoTime()), Clock.fixed(NOW, ZoneOffset.UTC));
  private final GroupCommit commits = parts.commits();
  private final PostgresJournal journal = parts.journal();

  @AfterEach
  void close() throws InterruptedException {
    commits.close();
  }

  @Test
  void givesBackWhatWasAppendedNewestFirst() {
    var first = entry("a", Map.of("tên", "Bến Tre \"cũ\"\n"));
    var second = entry("b", Map.of());
    journal.append(first);
    journal.append(second);
    assertThat(journal.newest(10))
        .extracting(recorded -> recorded.entry())
        .containsExactly(second, first);
    assertThat(journal.newest(1))
        .singleElement()
        .satisfies(recorded -> assertThat(recorded.at()).isEqualTo(NOW));
    assertThat(journal.about("a", 10))
        .extracting(recorded -> recorded.entry())
        .containsExactly(first);
  }

  @Test
  void isThereForAnotherConnectionAsSoonAsAppendReturns() {
    journal.append(entry("a", Map.of()));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void refusesChangeAndDeletion() {
    journal.append(entry("a", Map.of()));
    for (var change :
        new String[] {
          "update journal_entry set principal = 'x'",
          "delete from journal_entry",
          "truncate journal_entry"
        }) {
      assertThatThrownBy(() -> client.sql(change).update()).hasMessageContaining("only grows");
    }
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void storesWhatPostgresCannotHoldAsReplacement() {
    journal.append(entry("a\u0000b", Map.of("k", "c\u0000d")));
    assertThat(journal.newest(1).getFirst().entry())
        .isEqualTo(entry("a\uFFFDb", Map.of("k", "c\uFFFDd")));
  }

  @Test
  void gathersManyCallersWithoutLosingOne() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var acts =
          IntStream.range(0, 2_000)
              .<Callable<Void>>mapToObj(number ->
                  () -> {
                    journal.append(entry("n" + number, Map.of()));
                    return null;
                  })
              .toList();
      for (var act : callers.invokeAll(acts)) {
        act.get();
      }
    }
    var different =
        client.sql("select count(distinct subject) from journal_entry").query(Long.class).single();
    assertThat(different).isEqualTo(2_000);
  }

  @Test
  void saysSoWhenTheTableIsGone() {
    client.sql("drop table journal_entry").update();
    assertThatThrownBy(() -> journal.append(entry("a", Map.of())))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(JournalCode.ENTRY_UNWRITTEN));
  }

  @Test
  void refusesEntriesAfterItsEnd() throws InterruptedException {
    commits.close();
    assertThatThrownBy(() -> journal.append(entry("a", Map.of()))).isInstanceOf(Problem.class);
  }

  private long count() {
    return client.sql("select count(*) from journal_entry").query(Long.class).single();
  }

  private static Entry entry(String subject, Map<String, String> details) {
    return new Entry("an.nguyen", "test.done", subject, details);
  }
}
