package vn.phusa.base.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.journal.Expired;
import vn.phusa.base.journal.Finding;
import vn.phusa.base.journal.Finding.Kind;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.journal.JournalSettings;
import vn.phusa.base.journal.JournalSettings.Form;
import vn.phusa.base.journal.JournalSettings.Forward;
import vn.phusa.base.journal.JournalSettings.Keep;
import vn.phusa.base.journal.Stranger;
import vn.phusa.base.journal.Wanted;
import vn.phusa.base.problem.Problem;
import vn.phusa.testing.TestDatabase;

class RedactorTest {

  private static final String GONE =
      """
      update journal_entry set redacted = 'READ', principal = null, action = null, subject = null,
        details = null, acting_as = null, purpose = null, address = null, result = null,
        row_count = null, row_keys = null, salt = null
      """;

  private static final Duration YEAR = Duration.ofDays(365);

  private final DataSource database = TestDatabase.with("journal");
  private final DataSource house = TestDatabase.asTheHouse(database);
  private final JdbcClient sql = JdbcClient.create(database);

  @TempDir Path folder;
  private JournalParts parts;

  @BeforeEach
  void fill() throws Exception {
    parts = JournalParts.on(house, folder.resolve("state"));
    Journals.fill(parts.journal(), 300, new Random(7));
  }

  @AfterEach
  void close() {
    parts.close();
  }

  @Test
  void removesTheWordsAndNothingElse() throws Exception {
    var reads = sql.sql("select count(*) from journal_entry where action = 'lake.read'");
    var before = reads.query(Long.class).single();
    var gone = redact(null);
    assertThat(gone).hasSize(before.intValue()).isNotEmpty();
    assertThat(reads.query(Long.class).single()).isZero();
    assertThat(findings()).isEmpty();
    for (var sequence : List.of(gone.getFirst(), gone.getLast(), gone.getFirst() + 1, 301L)) {
      var proof = parts.audit().proof(sequence);
      assertThat(Stranger.accepts(proof.hash(), sequence - 1, proof.checkpoint(), proof.path()))
          .isTrue();
    }
    assertThat(parts.audit().proof(gone.getFirst()).canonical()).isEmpty();
    assertThat(parts.audit().search(Wanted.ALL, 302, 400)).hasSize(301);
    assertThat(parts.journal().newest(1).getFirst().entry().action()).isEqualTo("journal.redacted");
    assertThat(redact(null)).isEmpty();
  }

  @Test
  void findsARedactionWithoutItsRecord() throws Exception {
    sql.sql(GONE + "where sequence = 7").update();
    assertThat(findings()).containsExactly(new Finding(Kind.ENTRY_CHANGED, 7, 7));
  }

  @Test
  void findsARemovedOrEditedRecord() throws Exception {
    var gone = redact(null);
    var file = folder.resolve("state/journal/redactions");
    var kept = Files.readString(file);
    Files.delete(file);
    assertThat(findings()).hasSize(gone.size()).allMatch(one -> one.kind() == Kind.ENTRY_CHANGED);
    Files.writeString(file, kept.replace("," + gone.get(1) + ",", "," + gone.get(1) + ",9999,"));
    assertThat(findings()).hasSize(gone.size());
    Files.writeString(file, "torn" + kept);
    assertThat(findings()).isEmpty();
  }

  @Test
  void findsWhatIsDoneToARedactedEntry() throws Exception {
    var place = redact(null).getFirst();
    var attacker = new Attacker(database, folder.resolve("attacker"));
    attacker.remember();
    for (var change :
        List.of(
            "redacted = 'OTHER'",
            "content = sha256(content)",
            "hash = sha256(hash)",
            "at = at + interval '1 second'")) {
      attacker.run("update journal_entry set " + change + " where sequence = ?", place);
      assertThat(findings()).as(change).isNotEmpty().allMatch(one -> one.to() >= place);
      attacker.restore();
    }
    assertThat(findings()).isEmpty();
  }

  @Test
  void finishesWhatACrashLeftAfterTheRecord() throws Exception {
    sql.sql("create table kept as table journal_entry").update();
    var gone = redact(null);
    sql.sql("alter table journal_entry disable trigger all").update();
    sql.sql("delete from journal_entry where sequence <= 300").update();
    sql.sql("insert into journal_entry table kept").update();
    sql.sql("alter table journal_entry enable trigger all").update();
    assertThat(findings()).as("listed, and still whole").isEmpty();
    redactor(null).finish();
    var redacted = "select sequence from journal_entry where redacted = 'READ' order by sequence";
    assertThat(sql.sql(redacted).query(Long.class).list()).isEqualTo(gone);
    assertThat(findings()).isEmpty();
  }

  @Test
  void leavesWhatIsNotForwardedYet() throws Exception {
    assertThat(redact("siem.example")).isEmpty();
    sql.sql("insert into journal_forward values ('siem.example:6514', 100)").update();
    assertThat(redact("siem.example")).isNotEmpty().allMatch(sequence -> sequence <= 100);
  }

  @Test
  void theDatabaseAllowsNoOtherChange() {
    for (var change :
        List.of(
            "update journal_entry set subject = 'x' where sequence = 7",
            "update journal_entry set redacted = 'READ' where sequence = 7",
            GONE.replace(", salt = null", "") + "where sequence = 7",
            "update journal_entry set salt = null where sequence = 7",
            GONE + ", hash = content where sequence = 7",
            GONE + ", at = now() where sequence = 7",
            "delete from journal_entry where sequence = 7")) {
      assertThatThrownBy(() -> sql.sql(change).update()).as(change).isNotNull();
    }
    sql.sql(GONE + "where sequence = 7").update();
    assertThatThrownBy(() -> sql.sql(GONE + "where sequence = 7").update())
        .hasMessageContaining("only grows");
  }

  @Test
  void onlyWhatIsOlderThanItsClassLosesItsWords() throws Exception {
    sql.sql("create table before as table journal_entry").update();
    retention(YEAR, null, Duration.ZERO).redact();
    assertThat(redacted()).isEmpty();
    retention(YEAR, null, Duration.ofDays(366)).redact();
    var classes =
        sql.sql("select distinct redacted from journal_entry where redacted is not null")
            .query(String.class)
            .list();
    assertThat(classes).isNotEmpty().isSubsetOf("READ", "SIGN_IN");
    var wrong =
        sql.sql(
                """
                select b.action from journal_entry e join before b using (sequence)
                where (e.redacted is null) = (b.action in ('lake.read', 'access.signed-in'))
                  and b.action in ('lake.read', 'access.signed-in', 'ingest.run.committed')
                """)
            .query(String.class)
            .list();
    assertThat(wrong).isEmpty();
    assertThat(findings()).isEmpty();
  }

  @Test
  void countingWhatIsDueChangesNothingAndNamesWhatGoes() throws Exception {
    var late = retention(YEAR, null, Duration.ofDays(366));
    assertThat(retention(YEAR, null, Duration.ZERO).due())
        .allSatisfy(one -> assertThat(one.entries()).isZero());
    var due = late.due();
    assertThat(redacted()).isEmpty();
    assertThat(parts.audit().search(Wanted.ALL, 302, 400)).hasSize(300);
    assertThat(due).extracting(Expired::kind).containsExactly("READ", "SIGN_IN", "WORK");
    assertThat(due.getLast().kept()).as("kept for ever").isNull();
    var read = due.getFirst();
    late.redact();
    var gone =
        sql.sql(
                """
                select count(*), min(at), max(at) from journal_entry where redacted = 'READ'
                """)
            .query((row, number) ->
                List.of(
                    row.getLong(1),
                    row.getTimestamp(2).toInstant(),
                    row.getTimestamp(3).toInstant()))
            .single();
    assertThat(gone).containsExactly(read.entries(), read.oldest(), read.newest());
    assertThat(late.due()).allSatisfy(one -> assertThat(one.entries()).isZero());
  }

  @Test
  void tellsWhatWaitsForTheReceiver() {
    sql.sql("insert into journal_forward values ('siem.example:6514', 100)").update();
    var due =
        new Redactor.Due("READ", List.of("%.read"), Instant.now().plusSeconds(60), "-", "P365D");
    var all = redactor(null).count(due);
    var some = redactor("siem.example").count(due);
    assertThat(all.unsent()).isZero();
    assertThat(some.entries()).isPositive();
    assertThat(some.unsent()).isPositive();
    assertThat(some.entries() + some.unsent()).isEqualTo(all.entries());
  }

  @Test
  void aPeriodShorterThanTheRulesAllowIsRefused() {
    assertThatThrownBy(() -> retention(YEAR, Duration.ofDays(30), Duration.ZERO))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(JournalCode.KEPT_TOO_SHORT));
  }

  private Retention retention(Duration reads, @Nullable Duration work, Duration later) {
    var settings =
        new JournalSettings(
            new Forward(null, 6514, Form.SYSLOG, null), new Keep(reads, YEAR, work));
    return new Retention(redactor(null), settings, Clock.offset(Clock.systemUTC(), later));
  }

  private List<Long> redacted() {
    return sql.sql("select sequence from journal_entry where redacted is not null")
        .query(Long.class)
        .list();
  }

  private List<Long> redact(@Nullable String host) throws Exception {
    return redactor(host)
        .redact(
            new Redactor.Due(
                "READ", List.of("%.read"), Instant.now().plusSeconds(60), "system", "P365D"));
  }

  private Redactor redactor(@Nullable String host) {
    var settings =
        new JournalSettings(new Forward(host, 6514, Form.SYSLOG, null), new Keep(YEAR, YEAR, null));
    return new Redactor(house, parts.journal(), parts.seal(), settings, Clock.systemUTC());
  }

  private List<Finding> findings() {
    return parts.audit().verify(1, Long.MAX_VALUE).findings();
  }
}
