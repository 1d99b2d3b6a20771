package vn.phusa.base.journal.postgres;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Caller;
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
  private final ObjectProvider<Caller> caller;
  private final Clock clock;

  PostgresJournal(
      EntryTable table, GroupCommit commits, ObjectProvider<Caller> caller, Clock clock) {
    this.table = table;
    this.commits = commits;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public void append(Entry entry) {
    var pending = Pending.of(clock.instant(), completed(entry));
    commits.add(pending);
    try {
      pending.written().join();
    } catch (CompletionException failure) {
      throw refusal(failure.getCause());
    }
  }

  private Entry completed(Entry entry) {
    return caller.stream()
        .flatMap(known -> known.origin(entry.principal()).stream())
        .findFirst()
        .map(entry::from)
        .orElse(entry);
  }

  private static Problem refusal(@Nullable Throwable cause) {
    var code = cause instanceof Problem known ? known.code() : JournalCode.ENTRY_UNWRITTEN;
    return new Problem(cause, code);
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
