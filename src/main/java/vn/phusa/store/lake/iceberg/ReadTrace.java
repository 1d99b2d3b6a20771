package vn.phusa.store.lake.iceberg;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Grant;
import vn.phusa.base.journal.Circumstances;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Result;
import vn.phusa.base.journal.RowsTouched;
import vn.phusa.store.lake.Rows;
import vn.phusa.store.lake.TableColumn;

/**
 * What is read of data that is not open, in the journal: an entry before the first row leaves, and
 * one that says how many left. What is open may be read without a trace.
 */
@Component
class ReadTrace {

  private final Journal journal;

  ReadTrace(Journal journal) {
    this.journal = journal;
  }

  /** To be called before the first row leaves. */
  void begun(Grant grant, String action, long snapshot) {
    append(grant, action, snapshot, around(grant, Result.DONE));
  }

  /** The same rows; when they are closed the journal knows how many were taken. */
  Rows counted(Grant grant, Rows rows) {
    return isOpen(grant) ? rows : new Counted(grant, rows);
  }

  /**
   * Writes rows and then their number; a file that was not written to its end is a failure.
   *
   * @param written writes them and returns how many there were
   */
  void counted(Grant grant, long snapshot, LongSupplier written) {
    var ended = around(grant, Result.FAILED);
    try {
      ended = around(grant, Result.DONE).touching(touched(written.getAsLong()));
    } finally {
      append(grant, "lake.export.ended", snapshot, ended);
    }
  }

  private void append(Grant grant, String action, long snapshot, Circumstances around) {
    if (isOpen(grant)) {
      return;
    }
    var details = Map.of("snapshot", Long.toString(snapshot));
    journal.append(new Entry(grant.principal().id(), action, grant.dataset(), details, around));
  }

  private static Circumstances around(Grant grant, Result result) {
    return Circumstances.of(grant.purpose().name(), result);
  }

  private static boolean isOpen(Grant grant) {
    return grant.classification() == Classification.OPEN;
  }

  private static RowsTouched touched(long count) {
    return new RowsTouched(count, List.of());
  }

  /** Counts what is taken, not what there would be. */
  private final class Counted implements Rows {

    private final Grant grant;
    private final Rows rows;
    private long taken;
    private boolean closed;

    Counted(Grant grant, Rows rows) {
      this.grant = grant;
      this.rows = rows;
    }

    @Override
    public List<TableColumn> columns() {
      return rows.columns();
    }

    @Override
    public Optional<List<@Nullable Object>> next() {
      var next = rows.next();
      if (next.isPresent()) {
        taken++;
      }
      return next;
    }

    @Override
    public long snapshot() {
      return rows.snapshot();
    }

    @Override
    public void close() {
      rows.close();
      if (!closed) {
        closed = true;
        var around = around(grant, Result.DONE).touching(touched(taken));
        append(grant, "lake.read.ended", snapshot(), around);
      }
    }
  }
}
