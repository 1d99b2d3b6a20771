package vn.phusa.base.journal.postgres;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.inner.Canonical;
import vn.phusa.base.problem.Problem;

/**
 * Puts entries at the end of the chain. The numbers that it gives are the primary key, so of two
 * writers one fails and looks where the chain goes on: it cannot fork.
 */
@Component
class Chain {

  private static final Logger LOG = LoggerFactory.getLogger(Chain.class);
  private static final int MOST_TRIES = 100;
  private static final String TAKEN = "23505";

  private final ChainTables tables;
  private final HeadCheck check;
  private final Seal seal;
  private final Clock clock;
  private @Nullable Head head;

  Chain(ChainTables tables, HeadCheck check, Seal seal, Clock clock) {
    this.tables = tables;
    this.check = check;
    this.seal = seal;
    this.clock = clock;
  }

  /** Signs what a crash left unsigned and tells the operator early of a chain that is broken. */
  @EventListener(ApplicationReadyEvent.class)
  synchronized void begin() {
    try {
      head();
    } catch (SQLException | IOException | Problem failure) {
      LOG.error(
          "Nothing can be added to the journal; look at it with: phusa audit verify", failure);
    }
  }

  /** Adds all entries or none; in the database and in the file outside when it returns. */
  synchronized void add(List<Pending> batch) throws SQLException, IOException {
    for (var tries = 1; ; tries++) {
      var draft = Draft.after(head(), batch, seal.keys(), clock.instant());
      try {
        tables.add(draft);
        head = draft.next();
        seal.witness().add(draft.checkpoint());
        return;
      } catch (SQLException failure) {
        head = null;
        if (arrived(draft)) {
          return;
        }
        if (!TAKEN.equals(failure.getSQLState()) || tries == MOST_TRIES) {
          throw failure;
        }
      }
    }
  }

  /** Another key signs from here on; the file outside has what it has signed first. */
  synchronized void renewKey() throws SQLException, IOException {
    var now = head();
    var at = Canonical.storable(clock.instant());
    seal.witness().add(seal.keys().renew(now.size(), now.tree().root(), at));
  }

  /** A connection may break after the commit; then the entries are there. */
  private boolean arrived(Draft draft) throws SQLException, IOException {
    return head().last().equals(draft.next().last());
  }

  private Head head() throws SQLException, IOException {
    var known = head;
    if (known == null) {
      known = check.head();
      head = known;
    }
    return known;
  }
}
