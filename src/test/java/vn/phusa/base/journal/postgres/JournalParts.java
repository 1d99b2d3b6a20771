package vn.phusa.base.journal.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import vn.phusa.base.journal.Caller;
import vn.phusa.base.key.KeyFiles;

/** One instance of the journal: its writer, its reader, its auditor. */
record JournalParts(
    PostgresJournal journal,
    GroupCommit commits,
    PostgresAudit audit,
    Seal seal,
    Chain chain,
    KeyChange change)
    implements AutoCloseable {

  static JournalParts on(DataSource database, Path directory) {
    return on(database, directory, Clock.systemUTC());
  }

  static JournalParts on(DataSource database, Path directory, Clock clock) {
    try {
      var tables = new ChainTables(database);
      var seal = new Seal(directory, KeyFiles.open());
      var chain = new Chain(tables, new HeadCheck(tables, seal, clock), seal, clock);
      var commits = new GroupCommit(chain);
      var beans = new DefaultListableBeanFactory();
      Caller caller = principal -> Optional.empty();
      beans.registerSingleton("caller", caller);
      var journal =
          new PostgresJournal(
              new EntryTable(database), commits, beans.getBeanProvider(Caller.class), clock);
      var audit = new PostgresAudit(tables, seal, clock);
      var change = new KeyChange(chain, seal, audit, journal);
      return new JournalParts(journal, commits, audit, seal, chain, change);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      commits.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
