package vn.phusa.base.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.journal.Circumstances;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Finding;
import vn.phusa.base.journal.Finding.Kind;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.journal.Result;
import vn.phusa.base.journal.RowsTouched;
import vn.phusa.base.journal.Wanted;
import vn.phusa.base.journal.inner.JournalKeys;
import vn.phusa.base.journal.inner.Redaction;
import vn.phusa.base.journal.inner.Redactions;
import vn.phusa.base.key.KeyFiles;
import vn.phusa.testing.TestDatabase;

/** The key that signs the journal gets a successor, and what was signed before stays worth it. */
class KeyChangeTest {

  private static final String DATASET = "so-y-te.nguoi";
  private static final List<String> ROW = List.of("079000000001");

  private final DataSource database = TestDatabase.with("journal");

  @TempDir Path folder;
  private JournalParts parts;

  @BeforeEach
  void fill() throws Exception {
    parts = start();
    Journals.fill(parts.journal(), 300, new Random(1));
  }

  @AfterEach
  void close() {
    parts.close();
  }

  @Test
  void theJournalGoesOnAndAStrangerWhoTrustedTheFirstKeyCanFollow() throws Exception {
    var trusted = parts.audit().publicKey();
    parts.change().renew("an");
    Journals.fill(parts.journal(), 300, new Random(2));
    parts.change().renew("an");
    parts.close();
    parts = start();
    Journals.fill(parts.journal(), 100, new Random(3));

    assertThat(findings()).isEmpty();
    assertThat(parts.audit().search(Wanted.action("journal.key.replaced"), Long.MAX_VALUE, 9))
        .extracting(entry -> entry.sequence() + " " + entry.entry().principal())
        .containsExactly("602 an", "301 an");
    var present = trusted;
    for (var succession : parts.audit().successions()) {
      assertThat(pem(succession.former())).isEqualTo(present);
      assertThat(verifies(succession.former(), succession.text(), succession.signature())).isTrue();
      var first = succession.first();
      var text = new String(first.text(), StandardCharsets.UTF_8);
      assertThat(verifies(succession.successor(), text, first.signature())).isTrue();
      assertThat(succession.text()).contains(succession.successor(), text);
      present = pem(succession.successor());
    }
    var proof = parts.audit().proof(10);
    assertThat(proof.publicKey()).isEqualTo(present).isNotEqualTo(trusted);
    assertThat(Files.readString(folder.resolve("journal/public.pem"))).isEqualTo(present);
  }

  @Test
  void whoeverHasStolenTheFormerKeyCanSignNothingMore() throws Exception {
    var stolen = Files.createDirectories(folder.resolve("stolen"));
    Files.copy(folder.resolve("journal/signing.key"), stolen.resolve("signing.key"));
    var former = parts.seal().keys().origin();
    parts.change().renew("an");
    Journals.fill(parts.journal(), 100, new Random(2));
    var attacker = new Attacker(database, stolen);
    attacker.remember();

    attacker.run("update journal_entry set subject = 'x' where sequence = 10");
    attacker.rewrite();
    attacker.signAnew(former);
    assertThat(findings())
        .extracting(Finding::kind)
        .contains(Kind.CHECKPOINT_FORGED, Kind.HISTORY_REWRITTEN);

    attacker.restore();
    attacker.run("delete from journal_entry where sequence > 300");
    attacker.rewrite();
    attacker.signAnew(former);
    assertThat(findings()).extracting(Finding::kind).contains(Kind.END_REMOVED);
    attacker.restore();
    assertThat(findings()).isEmpty();
  }

  @Test
  void aChangeThatACrashCutShortLeavesTheFormerKey() throws Exception {
    var key = folder.resolve("journal/signing.key");
    var before = Files.readString(key);
    var origin = parts.seal().keys().origin();
    parts.chain().renewKey();
    parts.close();
    Files.writeString(key, before);

    parts = start();
    parts.change().finish();
    assertThat(parts.seal().keys().origin()).isEqualTo(origin);
    assertThat(told()).isEmpty();
    Journals.fill(parts.journal(), 50, new Random(2));
    parts.change().renew("an");
    assertThat(parts.audit().successions()).hasSize(1);
    assertThat(findings()).isEmpty();
  }

  @Test
  void aChangeThatACrashKeptFromBeingToldIsToldOnceAtTheNextStart() throws Exception {
    parts.chain().renewKey();
    parts.close();
    parts = start();
    parts.change().finish();
    parts.change().finish();
    assertThat(told()).extracting(one -> one.entry().principal()).containsExactly("system");
    assertThat(findings()).isEmpty();
  }

  @Test
  void whoReadARowIsFoundUnderTheSecretsOfAllKeys() {
    var keys = new SealedRowKeys(parts.seal());
    read(keys.hash(DATASET, ROW));
    parts.change().renew("an");
    var second = keys.hash(DATASET, ROW);
    read(second);
    assertThat(keys.hashes(DATASET, ROW)).hasSize(2).startsWith(second).doesNotHaveDuplicates();
    var wanted = new Wanted(null, null, null, keys.hashes(DATASET, ROW), null, null, null, null);
    assertThat(parts.audit().search(wanted, Long.MAX_VALUE, 9)).hasSize(2);
  }

  @Test
  void theFormerKeysWordAboutRedactionsEndsWithIt() throws Exception {
    var stolen = Files.createDirectories(folder.resolve("stolen"));
    Files.copy(folder.resolve("journal/signing.key"), stolen.resolve("signing.key"));
    var before = redaction(Instant.now());
    parts.seal().redactions().add(before);
    parts.change().renew("an");
    assertThat(parts.seal().redactions().all()).containsExactly(before);

    var thief = new Redactions(stolen, JournalKeys.in(stolen, KeyFiles.open()));
    thief.add(redactionBy(before.origin(), Instant.now().plusSeconds(1)));
    Files.copy(
        stolen.resolve("redactions"),
        folder.resolve("journal/redactions"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(parts.seal().redactions().all()).isEmpty();
  }

  private Redaction redaction(Instant at) {
    return redactionBy(parts.seal().keys().origin(), at);
  }

  private static Redaction redactionBy(String origin, Instant at) {
    return new Redaction(origin, at, "READ", at, List.of(3L), Hash.NONE, "an", "thử");
  }

  private void read(String row) {
    var touched = new RowsTouched(1, List.of(row));
    var circumstances = new Circumstances(null, "VIEW", null, Result.DONE, touched);
    parts.journal().append(new Entry("an", "lake.read", DATASET, Map.of(), circumstances));
  }

  private List<Recorded> told() {
    return parts.audit().search(Wanted.action("journal.key.replaced"), Long.MAX_VALUE, 9);
  }

  private List<Finding> findings() {
    return parts.audit().verify(1, Long.MAX_VALUE).findings();
  }

  private JournalParts start() {
    return JournalParts.on(database, folder);
  }

  private static String pem(String key) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN PUBLIC KEY-----\n"
        + lines.encodeToString(Base64.getDecoder().decode(key))
        + "\n-----END PUBLIC KEY-----\n";
  }

  private static boolean verifies(String key, String text, String signature) throws Exception {
    var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(key));
    var check = Signature.getInstance("Ed25519");
    check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(encoded));
    check.update(text.getBytes(StandardCharsets.UTF_8));
    return check.verify(Base64.getDecoder().decode(signature));
  }
}
