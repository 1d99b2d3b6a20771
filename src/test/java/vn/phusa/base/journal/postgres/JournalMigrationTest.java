package vn.phusa.base.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.journal.Entry;
import vn.phusa.testing.TestDatabase;

/** A journal from before entries were chained. */
class JournalMigrationTest {

  @TempDir Path folder;

  @Test
  void takesTheOldEntriesInWithTheirNumbers() {
    var database = TestDatabase.with();
    var flyway =
        Flyway.configure().dataSource(database).locations("classpath:db/migration/journal");
    flyway.target("1").load().migrate();
    var client = JdbcClient.create(database);
    client
        .sql(
            """
            insert into journal_entry (at, principal, action, subject, details)
            select timestamptz '2026-01-02 03:04:05.678901+07' + n * interval '1 second',
              'an.nguyễn', 'lake.read', 'so-y-te.' || n,
              jsonb_build_object('z', '', 'ă', n::text, 'b', E'dòng\\n"hai" 🙂', '🙂', 'x', '！', 'y')
            from generate_series(1, 300) n
            """)
        .update();
    client
        .sql("select setval(pg_get_serial_sequence('journal_entry', 'sequence'), 320)")
        .query()
        .singleRow();
    client
        .sql(
            "insert into journal_entry (at, principal, action, subject, details)"
                + " values (now(), 'system', 'last', 'x', '{}')")
        .update();
    flyway.target("latest").load().migrate();

    try (var parts = JournalParts.on(database, folder)) {
      parts.journal().append(new Entry("system", "new", "x", Map.of()));
      var report = parts.audit().verify(1, Long.MAX_VALUE);
      assertThat(report.findings()).isEmpty();
      assertThat(report.entries()).isEqualTo(323);
      assertThat(parts.journal().newest(4))
          .extracting(recorded -> recorded.sequence() + " " + recorded.entry().action())
          .containsExactly(
              "323 new", "322 journal.adopted", "321 last", "320 journal.number.unused");
      assertThat(parts.journal().about("so-y-te.77", 1))
          .singleElement()
          .satisfies(recorded -> assertThat(recorded.sequence()).isEqualTo(77));
    }
  }
}
