package vn.phusa.base.journal.postgres;

import java.nio.file.Path;
import javax.sql.DataSource;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.Journal;

/** One instance of the journal, for tests beside this package. */
public final class OpenJournal implements AutoCloseable {

  private final JournalParts parts;

  private OpenJournal(JournalParts parts) {
    this.parts = parts;
  }

  public static OpenJournal on(DataSource database, Path directory) {
    return new OpenJournal(JournalParts.on(database, directory));
  }

  public Journal journal() {
    return parts.journal();
  }

  public Audit audit() {
    return parts.audit();
  }

  @Override
  public void close() {
    parts.close();
  }
}
