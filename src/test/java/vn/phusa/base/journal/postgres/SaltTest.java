package vn.phusa.base.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Finding;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.JournalSettings;
import vn.phusa.base.journal.JournalSettings.Form;
import vn.phusa.base.journal.JournalSettings.Forward;
import vn.phusa.base.journal.JournalSettings.Keep;
import vn.phusa.base.journal.Stranger;
import vn.phusa.base.journal.inner.Said;
import vn.phusa.testing.TestDatabase;

/** What is left of an entry tells nothing, also to whoever guesses every word of it. */
class SaltTest {

  private static final Duration YEAR = Duration.ofDays(365);

  /** A short content, as of a citizen's number: it can be found by trying. */
  private static final Entry SHORT =
      new Entry("an.nguyen", "lake.read", "so-tu-phap.079000000123", Map.of());

  private final DataSource database = TestDatabase.with("journal");
  private final JdbcClient sql = JdbcClient.create(database);

  @TempDir Path folder;
  private JournalParts parts;

  @BeforeEach
  void fill() {
    parts = JournalParts.on(TestDatabase.asTheHouse(database), folder.resolve("state"));
    parts.journal().append(SHORT);
    parts.journal().append(SHORT);
    unsalted();
    parts.journal().append(new Entry("system", "ingest.run.committed", "a", Map.of()));
  }

  @AfterEach
  void close() {
    parts.close();
  }

  /** As it was written before entries had salts. */
  private void unsalted() {
    var pending = Pending.of(Instant.now(), new Said(SHORT, null));
    parts.commits().add(pending);
    pending.written().join();
  }

  @Test
  void twoEntriesThatSayTheSameHaveDifferentHashes() {
    assertThat(contents()).hasSize(4).doesNotHaveDuplicates();
    var salts = sql.sql("select salt from journal_entry order by sequence").query(byte[].class);
    assertThat(salts.list())
        .extracting(salt -> salt == null ? 0 : salt.length)
        .containsExactly(16, 16, 0, 16);
  }

  @Test
  void aGuessOfARedactedEntryCannotBeConfirmed() throws Exception {
    var before =
        sql.sql("select salt from journal_entry where sequence = 1").query(byte[].class).single();
    var contents = contents();
    assertThat(redact()).containsExactly(1L, 2L, 3L);

    assertThat(contents()).as("the hashes stay").isEqualTo(contents);
    var guess = new Said(SHORT, null).content();
    assertThat(guess).as("of an old entry it can").isEqualTo(contents.get(2));
    assertThat(guess).isNotIn(contents.get(0), contents.get(1));
    assertThat(left()).doesNotContain(HexFormat.of().formatHex(before), "079000000123");
  }

  /** The whole table and the files beside it, salts as hexadecimal digits. */
  private String left() throws Exception {
    var rows = sql.sql("select e::text from journal_entry e").query(String.class).list();
    var records = folder.resolve("state/journal/redactions");
    return String.join("\n", rows) + Files.readString(records, StandardCharsets.ISO_8859_1);
  }

  @Test
  void aJournalOfBothKindsIsVerifiedAndProven() throws Exception {
    assertThat(findings()).isEmpty();
    proven(4);
    redact();
    assertThat(findings()).isEmpty();
    proven(5);
    assertThat(parts.audit().proof(1).canonical()).isEmpty();
  }

  private void proven(int entries) {
    for (long sequence = 1; sequence <= entries; sequence++) {
      var proof = parts.audit().proof(sequence);
      assertThat(Stranger.accepts(proof.hash(), sequence - 1, proof.checkpoint(), proof.path()))
          .isTrue();
      if (!proof.canonical().isEmpty()) {
        var canonical = java.util.Base64.getDecoder().decode(proof.canonical());
        assertThat(Hash.of(canonical)).isEqualTo(proof.content());
        assertThat(canonical[0]).isEqualTo((byte) (sequence == 3 ? 1 : 2));
      }
    }
  }

  private List<Hash> contents() {
    return sql.sql("select content from journal_entry where sequence <= 4 order by sequence")
        .query((row, number) -> Hash.stored(row.getBytes(1)))
        .list();
  }

  private List<Long> redact() throws Exception {
    var settings =
        new JournalSettings(new Forward(null, 6514, Form.SYSLOG, null), new Keep(YEAR, YEAR, null));
    var due =
        new Redactor.Due(
            "READ", List.of("lake.read"), Instant.now().plusSeconds(60), "system", "P365D");
    return new Redactor(database, parts.journal(), parts.seal(), settings, Clock.systemUTC())
        .redact(due);
  }

  private List<Finding> findings() {
    return parts.audit().verify(1, Long.MAX_VALUE).findings();
  }
}
