package vn.phusa.store.lake.iceberg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Grant;
import vn.phusa.base.journal.Circumstances;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Result;
import vn.phusa.base.journal.RowKeys;
import vn.phusa.base.journal.RowsTouched;
import vn.phusa.store.lake.Rows;
import vn.phusa.store.lake.TableColumn;
import vn.phusa.store.lake.inner.KeyedRows;

/**
 * What is read of data that is not open, in the journal: an entry before the first row leaves, and
 * one that says how many left. What is open may be read without a trace.
 */
@Component
class ReadTrace {

  private final Journal journal;
  private final RowKeys keys;

  ReadTrace(Journal journal, RowKeys keys) {
    this.journal = journal;
    this.keys = keys;
  }

  /** To be called before the first row leaves. */
  void begun(Grant grant, String action, long snapshot) {
    append(grant, action, snapshot, around(grant, Result.DONE));
  }

  /** The same rows; when they are closed the journal knows how many were taken. */
  Rows counted(Grant grant, KeyedRows rows) {
    return isOpen(grant) ? rows : new Counted(grant, rows);
  }

  /**
   * Writes rows and then their number; a file that was not written to its end is a failure.
   *
   * @param written writes them and returns how many there were
   * @param named their keys; asked only when there are few
   */
  void counted(
      Grant grant, long snapshot, LongSupplier written, Supplier<List<List<String>>> named) {
    var ended = around(grant, Result.FAILED);
    try {
      var count = written.getAsLong();
      ended = around(grant, Result.DONE).touching(new RowsTouched(count, List.of()));
      if (count <= RowKeys.MOST && !isOpen(grant)) {
        ended = ended.touching(new RowsTouched(count, hashes(grant, named.get())));
      }
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
    return Circumstances.of(grant.wantedFor(), result);
  }

  private static boolean isOpen(Grant grant) {
    return grant.classification() == Classification.OPEN;
  }

  private List<String> hashes(Grant grant, List<List<String>> named) {
    return named.stream().map(key -> keys.hash(grant.dataset(), key)).distinct().toList();
  }

  /** Counts and names what is taken, not what there would be. */
  private final class Counted implements Rows {

    private final Grant grant;
    private final KeyedRows rows;
    private final List<List<String>> named = new ArrayList<>();
    private long taken;
    private boolean closed;

    Counted(Grant grant, KeyedRows rows) {
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
        name(rows.key());
      }
      return next;
    }

    private void name(List<String> key) {
      if (!key.isEmpty() && taken <= RowKeys.MOST) {
        named.add(key);
      }
    }

    private List<String> touched() {
      return taken > RowKeys.MOST ? List.of() : hashes(grant, named);
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
        var around = around(grant, Result.DONE).touching(new RowsTouched(taken, touched()));
        append(grant, "lake.read.ended", snapshot(), around);
      }
    }
  }
}
