package vn.phusa.base.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.journal.Finding;
import vn.phusa.base.journal.Finding.Kind;
import vn.phusa.base.journal.Report;
import vn.phusa.testing.TestDatabase;

/**
 * Whatever somebody with the database's password does to the journal is found, at its place. {@code
 * PHUSA_SEED} repeats a run.
 */
class TamperTest {

  private static final int ENTRIES = 700;
  private static final int ROUNDS = 4;

  private final long seed =
      Long.parseLong(System.getenv().getOrDefault("PHUSA_SEED", "" + System.nanoTime()));
  private final Random random = new Random(seed);
  private final DataSource database = TestDatabase.with("journal");

  @TempDir Path folder;
  private JournalParts parts;
  private Attacker attacker;

  @BeforeEach
  void fill() throws Exception {
    parts = JournalParts.on(database, folder.resolve("state"));
    Journals.fill(parts.journal(), ENTRIES - 100, random);
    Journals.fill(parts.journal(), 100, random);
    attacker = new Attacker(database, folder.resolve("attacker"));
    attacker.remember();
  }

  @AfterEach
  void close() {
    parts.close();
  }

  @Test
  void findsNothingWhereNothingWasDone() {
    var report = verify();
    assertThat(report.findings()).isEmpty();
    assertThat(report.entries()).isEqualTo(ENTRIES);
    assertThat(report.checkpoint()).isNotNull().extracting(one -> one.size()).isEqualTo(700L);
  }

  @Test
  void findsEveryChangedFieldOfAnEntry() throws Exception {
    for (var change :
        List.of(
            "at = at + interval '1 microsecond'",
            "principal = principal || ' '",
            "action = 'lake.readx'",
            "subject = upper(subject)",
            "details = details || '{\"x\": \"\"}'",
            "details = '[]'",
            "acting_as = coalesce(acting_as, '') || 'x'",
            "purpose = coalesce(purpose, '') || 'x'",
            "address = coalesce(address, '') || '1'",
            "result = 'FAILED'",
            "result = 'WELL'",
            "row_count = coalesce(row_count, 0) + 1, row_keys = '{}'",
            "row_keys = '{ab}', row_count = 3",
            "salt = null",
            "salt = set_byte(salt, 0, 255 - get_byte(salt, 0))",
            "salt = salt || '\\x00'::bytea",
            "content = sha256(content)",
            "hash = set_byte(hash, 31, 255 - get_byte(hash, 31))",
            "hash = ''")) {
      found(
          change,
          place -> {
            attacker.run("update journal_entry set " + change + " where sequence = ?", place);
            return place;
          });
    }
  }

  @Test
  void findsAnEntryThatWasChangedWithAllHashesAfterIt() throws Exception {
    found(
        "rewritten",
        place -> {
          attacker.run("update journal_entry set subject = 'x' where sequence = ?", place);
          attacker.rewrite();
          return place;
        });
    found(
        "rewritten and signed by another key",
        place -> {
          attacker.run("update journal_entry set subject = 'x' where sequence = ?", place);
          attacker.rewrite();
          attacker.signAnew(
              random.nextBoolean() ? "phusa-journal/1234" : parts.seal().keys().origin());
          return place;
        });
  }

  @Test
  void findsRemovedEntries() throws Exception {
    found(
        "removed",
        place -> {
          attacker.run("delete from journal_entry where sequence = ?", place);
          return place;
        });
    found(
        "removed, the rest moved down",
        place -> {
          attacker.run("delete from journal_entry where sequence = ?", place);
          attacker.closeGap(place);
          return place;
        });
    found(
        "removed, the rest moved down and rewritten",
        place -> {
          attacker.run("delete from journal_entry where sequence = ?", place);
          attacker.closeGap(place);
          attacker.rewrite();
          attacker.run("delete from journal_checkpoint where size > ?", ENTRIES - 1);
          return place;
        });
  }

  @Test
  void findsInsertedEntries() throws Exception {
    found(
        "put in between",
        place -> {
          attacker.moveUp(place);
          attacker.insert(place + 1);
          return place + 1;
        });
    found(
        "put in between and rewritten",
        place -> {
          attacker.moveUp(place);
          attacker.insert(place + 1);
          attacker.rewrite();
          return place + 1;
        });
    found(
        "put in place of another",
        place -> {
          attacker.run("delete from journal_entry where sequence = ?", place);
          attacker.insert(place);
          return place;
        });
  }

  @Test
  void findsReorderedEntries() throws Exception {
    found(
        "exchanged",
        place -> {
          var first = Math.min(place, ENTRIES - 1);
          attacker.swap(first, first + 1);
          return first;
        });
    found(
        "exchanged and rewritten",
        place -> {
          var first = Math.min(place, ENTRIES - 9);
          attacker.swap(first, first + 9);
          attacker.rewrite();
          return first;
        });
  }

  @Test
  void findsARemovedEnd() throws Exception {
    found(
        "cut off",
        place -> {
          attacker.run("delete from journal_entry where sequence >= ?", place);
          return place;
        });
    found(
        "cut off with its checkpoints",
        place -> {
          attacker.run("delete from journal_entry where sequence >= ?", place);
          attacker.run("delete from journal_checkpoint where size >= ?", place);
          attacker.rewrite();
          return place;
        });
    var old = parts.seal().witness().all().get(random.nextInt(20));
    attacker.run("delete from journal_entry where sequence > ?", old.size());
    attacker.run("delete from journal_checkpoint where size > ?", old.size());
    attacker.insert(old);
    attacker.rewrite();
    assertThat(verify().findings())
        .as("an old state brought back whole, seed %d", seed)
        .contains(new Finding(Kind.END_REMOVED, old.size() + 1, ENTRIES));
    attacker.restore();
    attacker.run("delete from journal_entry");
    attacker.run("delete from journal_tile");
    attacker.run("delete from journal_checkpoint");
    assertThat(verify().findings()).contains(new Finding(Kind.END_REMOVED, 1, ENTRIES));
  }

  @Test
  void findsChangedCheckpointsAndTiles() throws Exception {
    for (var change :
        List.of(
            "size = size + 1",
            "origin = origin || ' '",
            "root = sha256(root)",
            "at = at + interval '1 microsecond'",
            "signature = reverse(signature)",
            "signature = ''")) {
      for (var nth = 0; nth < attacker.number("select count(*) from journal_checkpoint"); nth++) {
        attacker.run(
            "update journal_checkpoint set "
                + change
                + " where size = (select size from journal_checkpoint order by size offset ? limit 1)",
            nth);
        assertThat(verify().findings())
            .as("checkpoint %d: %s", nth, change)
            .anyMatch(finding -> finding.kind() == Kind.CHECKPOINT_FORGED);
        attacker.restore();
      }
    }
    attacker.run("delete from journal_checkpoint where size = ?", ENTRIES);
    assertThat(verify().findings())
        .containsExactly(new Finding(Kind.CHECKPOINT_REMOVED, ENTRIES, ENTRIES));
    attacker.restore();
    for (var change : List.of("hash = sha256(hash)", "level = level + 1", "index = index + 7")) {
      attacker.run("update journal_tile set " + change + " where index = 1");
      assertThat(verify().findings())
          .as(change)
          .containsExactly(new Finding(Kind.TILE_CHANGED, 257, 512));
      attacker.restore();
    }
  }

  @Test
  void findsEntriesThatWereAddedByAnother() throws Exception {
    parts.close();
    attacker.insert(ENTRIES + 1);
    attacker.rewrite();
    assertThat(verify().findings())
        .containsExactly(new Finding(Kind.ENTRIES_UNSIGNED, ENTRIES + 1, ENTRIES + 1));
    attacker.signAnew(parts.seal().keys().origin());
    assertThat(verify().findings())
        .extracting(Finding::kind)
        .contains(Kind.ENTRIES_UNSIGNED, Kind.CHECKPOINT_FORGED, Kind.CHECKPOINT_REMOVED);
  }

  @Test
  void aLineOfTheFileThatNobodyHasSignedSaysNothing() throws Exception {
    var file = folder.resolve("state/journal/checkpoints");
    var newest = Files.readAllLines(file).getLast().split(" ", -1);
    for (var size : List.of(ENTRIES - 50, ENTRIES + 50)) {
      newest[1] = Integer.toString(size);
      Files.writeString(file, String.join(" ", newest) + "\n", StandardOpenOption.APPEND);
    }
    assertThat(verify().findings()).isEmpty();
    assertThat(verify().checkpoint()).isNotNull().extracting(one -> one.size()).isEqualTo(700L);
    attacker.run("delete from journal_checkpoint");
    assertThat(verify().findings())
        .as("what was signed last is known from the lines before")
        .containsExactly(new Finding(Kind.CHECKPOINT_REMOVED, ENTRIES, ENTRIES));
    attacker.run("update journal_entry set subject = 'x' where sequence = ?", ENTRIES);
    attacker.rewrite();
    attacker.run("delete from journal_checkpoint");
    assertThat(verify().findings())
        .as("history is as it was up to the last line that was signed and agrees")
        .filteredOn(finding -> finding.kind() == Kind.HISTORY_REWRITTEN)
        .singleElement()
        .satisfies(finding -> assertThat(finding.from()).isGreaterThan(ENTRIES - 100L))
        .satisfies(finding -> assertThat(finding.to()).isEqualTo(ENTRIES));
  }

  @Test
  void looksAtAPartThatIsAskedFor() throws Exception {
    var part = parts.audit().verify(300, 400);
    assertThat(part.findings()).isEmpty();
    assertThat(part.from()).isEqualTo(257);
    assertThat(part.to()).isEqualTo(512);
    attacker.run("update journal_entry set subject = 'x' where sequence in (200, 301, 601)");
    attacker.rewrite();
    assertThat(parts.audit().verify(300, 400).findings())
        .as("the tree below and the entries are not what was signed")
        .contains(new Finding(Kind.HISTORY_REWRITTEN, 1, 256));
    attacker.restore();
    attacker.run("update journal_entry set subject = 'x' where sequence = 301");
    assertThat(parts.audit().verify(300, 400).findings())
        .containsExactly(new Finding(Kind.ENTRY_CHANGED, 301, 301));
    assertThat(parts.audit().verify(600, 700).findings()).isEmpty();
  }

  private interface Attack {
    /** Does it somewhere about this place, and says where. */
    long at(long place) throws Exception;
  }

  private void found(String name, Attack attack) throws Exception {
    for (var round = 0; round < ROUNDS; round++) {
      var place = attack.at(round == 0 ? ENTRIES : 1 + random.nextInt(ENTRIES));
      assertThat(verify().findings())
          .as("%s at %d, seed %d", name, place, seed)
          .anyMatch(finding -> finding.from() <= place && place <= finding.to())
          .allMatch(finding -> finding.to() >= place);
      attacker.restore();
    }
    assertThat(verify().findings()).as("restored after: " + name).isEmpty();
  }

  private Report verify() {
    return parts.audit().verify(1, Long.MAX_VALUE);
  }
}
