package vn.phusa.collect.source.database;

import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

/**
 * Changes between the engine that brings them and the fetch that hands them over, each on a thread
 * of its own. The source is told how far we are only once that is in the lake.
 */
final class Changes implements ChangeConsumer<RecordChangeEvent<SourceRecord>>, AutoCloseable {

  private static final int MOST = 20_000;
  private static final String BEAT = "__debezium-heartbeat";

  /** One may have been on its way when the server had sent everything; the next was not. */
  private static final int BEATS = 2;

  private static final int SILENT_BEATS = 8;

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final Path folder;
  private final String table;
  private final List<String> key;
  private final Clock clock;
  private final Deque<ChangeSpool> spools = new ArrayDeque<>();
  private boolean snapshot;
  private boolean handing;
  private boolean emptied;
  private @Nullable SourceRecord newest;
  private @Nullable Instant heard;
  private @Nullable RecordChangeEvent<SourceRecord> passed;
  private @Nullable RecordChangeEvent<SourceRecord> taken;
  private int beatsLeft = Integer.MAX_VALUE;

  /** The last of what had to come; what comes after it can wait for the next fetch. */
  private @Nullable ChangeSpool owed;

  private int silence;
  private int number;

  Changes(Path folder, String table, List<String> key, Clock clock) {
    this.folder = folder;
    this.table = table;
    this.key = key;
    this.clock = clock;
  }

  @Override
  public synchronized void handleBatch(
      List<RecordChangeEvent<SourceRecord>> events,
      RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
      throws InterruptedException {
    try {
      for (var event : events) {
        take(event);
        newest = event.record();
      }
      heard = clock.instant();
      if (!spools.isEmpty()) {
        spools.getLast().flush();
      }
    } catch (SQLException e) {
      throw new Problem(e, SourceCode.SOURCE_FAILED, table, String.valueOf(e.getMessage()));
    }
    if (taken != null) {
      var confirmed = taken;
      committer.markProcessed(confirmed);
      taken = null;
    }
    committer.markBatchFinished();
    notifyAll();
  }

  private void take(RecordChangeEvent<SourceRecord> event) throws SQLException {
    var record = event.record();
    var value = record.value() instanceof Struct struct ? struct : null;
    if (value == null || value.schema().field("op") == null) {
      if (value != null) {
        restructure(Restructuring.of(value, table));
      }
      pass(event);
      return;
    }
    if (silence > 0) {
      beatsLeft = silence;
    }
    var operation = value.getString("op");
    switch (operation) {
      case "r" -> read(value, event);
      case "c", "u" -> add(value.getStruct("after"), false, event);
      case "d" -> add((Struct) record.key(), true, event);
      case "t" -> empty();
      default -> pass(event);
    }
  }

  private void restructure(Restructuring what) throws SQLException {
    switch (what) {
      case NONE -> {}
      case EMPTIES -> empty();
      case REPLACES -> throw new Problem(SourceCode.CHANGES_GONE, table, "ALTER TABLE.");
    }
  }

  /** A heartbeat, or what concerns another table. */
  private void pass(RecordChangeEvent<SourceRecord> event) {
    if (CapturePosition.isFirstLook(event.record())) {
      return;
    }
    if (event.record().topic().startsWith(BEAT) && beatsLeft > 0 && --beatsLeft == 0) {
      owed = spools.peekLast();
    }
    var newest = spools.peekLast();
    if (newest != null) {
      newest.upTo(event);
    } else if (!handing && !emptied) {
      passed = event;
    }
  }

  private void read(Struct value, RecordChangeEvent<SourceRecord> event) throws SQLException {
    var row = value.getStruct("after");
    if (!snapshot && spools.isEmpty()) {
      spools.add(spool(columns(row), true));
    }
    snapshot = !"last".equals(value.getStruct("source").getString("snapshot"));
    append(row, false, event);
  }

  private void add(Struct row, boolean gone, RecordChangeEvent<SourceRecord> event)
      throws SQLException {
    snapshot = false;
    append(row, gone, event);
  }

  private void append(Struct row, boolean gone, RecordChangeEvent<SourceRecord> event)
      throws SQLException {
    var newest = spools.peekLast();
    if (gone && emptied) {
      return;
    }
    if (newest == null || !gone && !newest.holds(columns(row))) {
      if (newest != null) {
        newest.flush();
      }
      newest = spool(columns(row), emptied);
      emptied = false;
      spools.add(newest);
    }
    if (!gone) {
      requireWhole(row);
    }
    newest.add(row, gone);
    newest.upTo(event);
  }

  /** Of what is large and did not change, the source sends only that it did not. */
  private void requireWhole(Struct row) {
    for (var field : row.schema().fields()) {
      if (Unsent.is(row.get(field))) {
        throw new Problem(
            SourceCode.CAPTURE_OFF, table, "ALTER TABLE " + table + " REPLICA IDENTITY FULL.");
      }
    }
  }

  /**
   * All that came before is gone; what comes next is all that there is. Until something comes, the
   * position stays before this.
   */
  private void empty() throws SQLException {
    while (!spools.isEmpty()) {
      spools.removeLast().close();
    }
    emptied = true;
  }

  private static List<SourceColumn> columns(Struct row) {
    return row.schema().fields().stream().map(ConnectValues::column).toList();
  }

  private ChangeSpool spool(List<SourceColumn> columns, boolean replacing) throws SQLException {
    var scratch = Scratch.open(folder, "changes-" + ++number);
    return new ChangeSpool(scratch, columns, key, replacing, clock.instant());
  }

  /**
   * When the server has sent everything, what is still on its way comes before its next beats;
   * where it does not tell, so many beats in a row without a change must do.
   */
  synchronized void await(Sent sent) {
    switch (sent) {
      case NOT_YET -> beatsLeft = Integer.MAX_VALUE;
      case ALL -> beatsLeft = BEATS;
      case UNTOLD -> {
        silence = SILENT_BEATS;
        beatsLeft = silence;
      }
    }
  }

  /** What is to be handed over now. */
  synchronized Optional<ChangeSpool> ripe() throws InterruptedException {
    var first = spools.peekFirst();
    if (first == null || !isRipe(first)) {
      wait(PAUSE.toMillis());
      return Optional.empty();
    }
    handing = true;
    return Optional.ofNullable(spools.pollFirst());
  }

  private boolean isRipe(ChangeSpool first) {
    if (first.changes() == 0 || snapshot && first.isReplacing()) {
      return false;
    }
    return beatsLeft == 0
        || spools.size() > 1
        || first.changes() >= MOST
        || age(first.begun()).compareTo(LONGEST) >= 0;
  }

  private Duration age(Instant since) {
    return Duration.between(since, clock.instant());
  }

  /** The source may forget everything up to this record. */
  synchronized void taken(RecordChangeEvent<SourceRecord> event) {
    taken = event;
    handing = false;
  }

  /** All that came after the table was emptied is gone again. */
  synchronized void stillEmpty() {
    emptied = true;
    handing = false;
  }

  /** The newest record up to which nothing came, once. */
  synchronized Optional<RecordChangeEvent<SourceRecord>> passed() {
    var event = Optional.ofNullable(passed);
    passed = null;
    return event;
  }

  /** The last record that has come, whatever it is about. */
  synchronized Optional<SourceRecord> newest() {
    return Optional.ofNullable(newest);
  }

  /** When something came last; empty before anything has. */
  synchronized Optional<Instant> heard() {
    return Optional.ofNullable(heard);
  }

  /** Everything that the server had at first has been handed over, but for what must wait. */
  synchronized boolean isAllHanded() {
    return beatsLeft == 0 && (owed == null || !spools.contains(owed));
  }

  @Override
  public synchronized void close() throws SQLException {
    for (var spool : spools) {
      spool.close();
    }
    spools.clear();
  }

  @Override
  public boolean supportsTombstoneEvents() {
    return false;
  }
}
