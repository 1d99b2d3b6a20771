package vn.phusa.base.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phusa.base.key.KeyFiles;
import vn.phusa.testing.ListedJournal;
import vn.phusa.testing.TestDatabase;

/** The key is replaced wholly, or the old one stays good. */
class ResealingTest {

  private static final String PLACE = "test/one";
  private static final byte[] PLAIN = "phù sa".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;

  private final DataSource database = TestDatabase.with();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final ListedJournal journal = new ListedJournal();
  private @Nullable RuntimeException failure;

  @BeforeEach
  void makeTable() {
    jdbc.sql("create table kept (sealed bytea)").update();
  }

  @Test
  void sealsEverythingAnewAndForgetsTheOldKey() throws IOException {
    var secrets = secrets();
    keep(secrets.seal(PLACE, PLAIN));
    var before = kept();
    assertThat(resealing(secrets).renew("an")).isEqualTo(1);
    assertThat(kept()).isNotEqualTo(before);
    assertThat(secrets().open(PLACE, kept())).isEqualTo(PLAIN);
    assertThatThrownBy(() -> secrets().open(PLACE, before))
        .isInstanceOf(IllegalStateException.class);
    assertThat(journal.entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.action()).isEqualTo("secret.key.replaced");
          assertThat(entry.principal()).isEqualTo("an");
        });
  }

  @Test
  void finishesAtTheNextStartWhatDiedInBetween() throws IOException {
    var secrets = secrets();
    keep(secrets.seal(PLACE, PLAIN));
    failure = new IllegalStateException("the power went");
    assertThatThrownBy(() -> resealing(secrets).renew("an")).isSameAs(failure);
    var restarted = secrets();
    assertThat(restarted.hasFormerKeys()).isTrue();
    assertThat(restarted.open(PLACE, kept())).isEqualTo(PLAIN);
    failure = null;
    resealing(restarted).finish();
    assertThat(restarted.hasFormerKeys()).isFalse();
    assertThat(secrets().open(PLACE, kept())).isEqualTo(PLAIN);
    resealing(restarted).finish();
    assertThat(journal.entries()).hasSize(1);
  }

  /** Each forgets all keys but the newest: what the other has sealed must have that one. */
  @Test
  void twoAtOnceLeaveNothingUnreadable() throws Exception {
    var secrets = secrets();
    keep(secrets.seal(PLACE, PLAIN));
    var resealing = resealing(secrets);
    try (var operators = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = Stream.generate(() -> operators.submit(() -> resealing.renew("an"))).limit(8);
      for (var one : all.toList()) {
        assertThat(one.get()).isEqualTo(1);
      }
    }
    assertThat(secrets().open(PLACE, kept())).isEqualTo(PLAIN);
  }

  private SealedSecrets secrets() throws IOException {
    return new SealedSecrets(directory, KeyFiles.open(), Clock.systemUTC());
  }

  private Resealing resealing(Secrets secrets) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("values", values(secrets));
    return new Resealing(
        (SealedSecrets) secrets,
        beans.getBeanProvider(SealedValues.class),
        new TransactionTemplate(new JdbcTransactionManager(database)),
        journal);
  }

  private SealedValues values(Secrets secrets) {
    return () -> {
      var sealed = secrets.seal(PLACE, secrets.open(PLACE, kept()));
      jdbc.sql("update kept set sealed = :sealed").param("sealed", sealed).update();
      if (failure != null) {
        throw failure;
      }
      return 1;
    };
  }

  private void keep(byte[] sealed) {
    jdbc.sql("insert into kept values (:sealed)").param("sealed", sealed).update();
  }

  private byte[] kept() {
    return jdbc.sql("select sealed from kept").query(byte[].class).single();
  }
}
