package vn.phusa.base.privacy.postgres;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;

/** A change and its entry in the journal: both or none. Entries hold no person and no reference. */
@Component
class Acts {

  private final Journal journal;
  private final TransactionTemplate transaction;

  Acts(Journal journal, DataSource database) {
    this.journal = journal;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /** A change of something that is there already. */
  void record(Runnable change, String principal, String action, String subject, Facts facts) {
    transaction.executeWithoutResult(state -> {
      change.run();
      journal.append(new Entry(principal, action, subject, facts.get()));
    });
  }

  /** A new row, whose id becomes part of the subject. */
  String add(Supplier<String> change, String principal, String action, String kind, Facts facts) {
    return Objects.requireNonNull(
        transaction.execute(state -> {
          var id = change.get();
          journal.append(new Entry(principal, action, kind + id, facts.get()));
          return id;
        }));
  }

  /** What the journal says of an act. */
  interface Facts extends Supplier<Map<String, String>> {}
}
