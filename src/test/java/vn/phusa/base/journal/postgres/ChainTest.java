package vn.phusa.base.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Finding.Kind;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.journal.Stranger;
import vn.phusa.base.problem.Problem;
import vn.phusa.testing.TestDatabase;

/** How the chain goes on after a stop, beside another writer, and after what nobody signed. */
class ChainTest {

  private static final Entry ENTRY = new Entry("an.nguyen", "test.done", "a", Map.of());

  private final DataSource database = TestDatabase.with("journal");

  @TempDir Path folder;

  @Test
  void goesOnWhereItStopped() throws Exception {
    for (var round = 0; round < 3; round++) {
      try (var parts = start()) {
        Journals.fill(parts.journal(), 150, new Random(round));
      }
    }
    try (var parts = start()) {
      var report = parts.audit().verify(1, Long.MAX_VALUE);
      assertThat(report.findings()).isEmpty();
      assertThat(report.entries()).isEqualTo(450);
    }
  }

  @Test
  void provesEveryEntryToAStranger() throws Exception {
    try (var parts = start()) {
      Journals.fill(parts.journal(), 300, new Random(1));
      for (var sequence : new long[] {1, 2, 255, 256, 257, 300}) {
        var proof = parts.audit().proof(sequence);
        assertThat(parts.seal().keys().signed(proof.checkpoint())).isTrue();
        assertThat(Stranger.accepts(proof.hash(), sequence - 1, proof.checkpoint(), proof.path()))
            .isTrue();
      }
      assertThatThrownBy(() -> parts.audit().proof(301)).isInstanceOf(Problem.class);
    }
  }

  /** A crash between the database's commit and the file loses neither an entry nor the trust. */
  @Test
  void takesADatabaseThatIsAheadOfTheFileForWhatItIs() throws Exception {
    try (var parts = start()) {
      parts.journal().append(ENTRY);
      parts.journal().append(ENTRY);
    }
    var file = folder.resolve("journal/checkpoints");
    var lines = Files.readAllLines(file);
    Files.writeString(file, lines.getFirst() + "\n" + lines.getLast().substring(0, 40));
    try (var parts = start()) {
      assertThat(parts.audit().verify(1, Long.MAX_VALUE).findings()).isEmpty();
      parts.journal().append(ENTRY);
      assertThat(parts.audit().verify(1, Long.MAX_VALUE).findings()).isEmpty();
      assertThat(parts.seal().witness().all())
          .extracting(one -> one.size())
          .containsExactly(1L, 2L, 3L);
    }
  }

  @Test
  void saysSoWhenItsFileIsGoneAndBeginsANewOne() throws Exception {
    try (var parts = start()) {
      parts.journal().append(ENTRY);
    }
    Files.delete(folder.resolve("journal/checkpoints"));
    try (var parts = start()) {
      assertThat(parts.audit().verify(1, Long.MAX_VALUE).findings())
          .extracting(finding -> finding.kind())
          .containsExactly(Kind.WITNESS_MISSING);
      parts.journal().append(ENTRY);
      assertThat(parts.journal().newest(2))
          .extracting(recorded -> recorded.entry().action())
          .containsExactly("test.done", "journal.witness.begun");
      assertThat(parts.audit().verify(1, Long.MAX_VALUE).findings()).isEmpty();
    }
  }

  @Test
  void addsNothingToWhatItHasNotSigned() throws Exception {
    try (var parts = start()) {
      Journals.fill(parts.journal(), 20, new Random(2));
    }
    var attacker = new Attacker(database, folder.resolve("attacker"));
    attacker.remember();
    attacker.insert(21);
    attacker.rewrite();
    refuses();
    attacker.signAnew("phusa-journal/1234");
    refuses();
    attacker.restore();
    attacker.run("delete from journal_entry where sequence = 20");
    refuses();
    attacker.run("delete from journal_checkpoint");
    refuses();
    attacker.restore();
    attacker.run("update journal_entry set subject = 'x' where sequence = 19");
    attacker.rewrite();
    refuses();
    attacker.restore();
    try (var parts = start()) {
      parts.journal().append(ENTRY);
      assertThat(parts.audit().verify(1, Long.MAX_VALUE).findings()).isEmpty();
    }
  }

  @Test
  void doesNotForkWhenTwoWriteAtOnce() throws Exception {
    try (var one = start();
        var other = start()) {
      var first = CompletableFuture.runAsync(() -> fill(one));
      var second = CompletableFuture.runAsync(() -> fill(other));
      CompletableFuture.allOf(first, second).join();
      var report = one.audit().verify(1, Long.MAX_VALUE);
      assertThat(report.findings()).isEmpty();
      assertThat(report.entries()).isEqualTo(400);
    }
  }

  /** Two installations that were given one database: the second one is told so. */
  @Test
  void refusesASecondInstallation() throws Exception {
    try (var one = start();
        var other = JournalParts.on(database, folder.resolve("other"))) {
      one.journal().append(ENTRY);
      assertThatThrownBy(() -> other.journal().append(ENTRY))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(JournalCode.CHAIN_BROKEN));
      one.journal().append(ENTRY);
      assertThat(one.audit().verify(1, Long.MAX_VALUE).findings()).isEmpty();
    }
  }

  private void refuses() {
    try (var parts = start()) {
      assertThatThrownBy(() -> parts.journal().append(ENTRY))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(JournalCode.CHAIN_BROKEN));
    }
  }

  private static void fill(JournalParts parts) {
    try {
      Journals.fill(parts.journal(), 200, new Random(3));
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private JournalParts start() {
    return JournalParts.on(database, folder);
  }
}
