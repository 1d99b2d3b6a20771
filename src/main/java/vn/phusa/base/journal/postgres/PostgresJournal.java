package vn.phusa.base.journal.postgres;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.problem.Problem;

/** The journal in PostgreSQL. */
@Component
class PostgresJournal implements Journal {

  private final EntryTable table;
  private final GroupCommit commits;
  private final Clock clock;

  PostgresJournal(EntryTable table, GroupCommit commits, Clock clock) {
    this.table = table;
    this.commits = commits;
    this.clock = clock;
  }

  @Override
  public void append(Entry entry) {
    var pending = Pending.of(clock.instant(), entry);
    commits.add(pending);
    try {
      pending.written().join();
    } catch (CompletionException failure) {
      throw new Problem(failure.getCause(), JournalCode.ENTRY_UNWRITTEN);
    }
  }

  @Override
  public List<Recorded> about(String subject, int limit) {
    return table.about(subject, limit);
  }

  @Override
  public List<Recorded> newest(int limit) {
    return table.newest(limit);
  }
}
