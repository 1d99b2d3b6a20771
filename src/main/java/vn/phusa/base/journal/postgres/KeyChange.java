package vn.phusa.base.journal.postgres;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.safeguard.ReplaceableKey;

/** Gives the key that signs the journal a successor; the first entry that it signs tells of it. */
@Component
class KeyChange implements ReplaceableKey {

  private final Chain chain;
  private final Seal seal;
  private final Audit audit;
  private final Journal journal;

  KeyChange(Chain chain, Seal seal, Audit audit, Journal journal) {
    this.chain = chain;
    this.seal = seal;
    this.audit = audit;
    this.journal = journal;
  }

  @Override
  public String room() {
    return "journal";
  }

  @Override
  public Instant made() {
    return seal.keys().made();
  }

  @Override
  public synchronized int renew(String by) {
    try {
      chain.renewKey();
    } catch (SQLException | IOException failure) {
      throw new Problem(failure, JournalCode.ENTRY_UNWRITTEN);
    }
    tell(by);
    return 0;
  }

  /** Tells of a change that a crash kept from being told. */
  @EventListener(ApplicationReadyEvent.class)
  synchronized void finish() {
    var successions = seal.keys().successions();
    if (successions.isEmpty()) {
      return;
    }
    var size = successions.getLast().first().size();
    if (audit.checkpoint().map(Checkpoint::size).orElse(0L) == size) {
      tell("system");
    }
  }

  private void tell(String by) {
    var succession = seal.keys().successions().getLast();
    journal.append(
        new Entry(
            by,
            "journal.key.replaced",
            "journal",
            Map.of(
                "successor", succession.first().origin(),
                "entries", Long.toString(succession.first().size()))));
  }
}
