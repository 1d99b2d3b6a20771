package vn.phusa.base.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;

/**
 * Replaces the key in three steps: both keys on disk, every value sealed with the new one in one
 * transaction, the old key gone. Whoever dies in between is finished for at the next start.
 */
@Component
class Resealing implements SealingKey {

  private final SealedSecrets secrets;
  private final ObjectProvider<SealedValues> everywhere;
  private final TransactionTemplate transaction;
  private final Journal journal;

  Resealing(
      SealedSecrets secrets,
      ObjectProvider<SealedValues> everywhere,
      TransactionTemplate transaction,
      Journal journal) {
    this.secrets = secrets;
    this.everywhere = everywhere;
    this.transaction = transaction;
    this.journal = journal;
  }

  @Override
  public String room() {
    return "secret";
  }

  @Override
  public Instant made() {
    return secrets.made();
  }

  @Override
  public synchronized int renew(String by) {
    try {
      secrets.renew();
      return finish(by);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  synchronized void finish() throws IOException {
    if (secrets.hasFormerKeys()) {
      finish("system");
    }
  }

  private int finish(String by) throws IOException {
    int values =
        transaction.execute(status -> everywhere.stream().mapToInt(SealedValues::reseal).sum());
    secrets.forgetFormerKeys();
    journal.append(
        new Entry(
            by, "secret.key.replaced", "secrets.key", Map.of("values", Integer.toString(values))));
    return values;
  }
}
