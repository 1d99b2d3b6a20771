package vn.phusa.base.journal.postgres;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.problem.Problem;

/**
 * One writer for all callers: what arrives while one batch is being written is the next batch, so
 * the cost of making entries durable is shared.
 */
@Component
class GroupCommit {

  private static final int MOST = 1_000;
  private static final long LOOK_UP_MILLIS = 100;

  private final Chain chain;
  private final LinkedBlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final Thread writer;
  private volatile boolean ended;

  GroupCommit(Chain chain) {
    this.chain = chain;
    this.writer = Thread.ofPlatform().daemon().name("journal").start(this::writeUntilClosed);
  }

  void add(Pending pending) {
    waiting.add(pending);
    if (ended) {
      refuseWaiting();
    }
  }

  private void writeUntilClosed() {
    while (!closing.get() || !waiting.isEmpty()) {
      var batch = gather();
      if (!batch.isEmpty()) {
        write(batch);
      }
    }
    ended = true;
    refuseWaiting();
  }

  private List<Pending> gather() {
    var batch = new ArrayList<Pending>();
    try {
      var first = waiting.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        batch.add(first);
        waiting.drainTo(batch, MOST - 1);
      }
    } catch (InterruptedException nobodyMayAskThis) {
      closing.set(true);
    }
    return batch;
  }

  private void write(List<Pending> batch) {
    try {
      chain.add(batch);
      batch.forEach(pending -> pending.written().complete(null));
    } catch (SQLException | IOException | RuntimeException failure) {
      if (batch.size() == 1) {
        batch.getFirst().written().completeExceptionally(failure);
        return;
      }
      // One bad entry must not cost the others theirs.
      batch.forEach(pending -> write(List.of(pending)));
    }
  }

  private void refuseWaiting() {
    var late = new ArrayList<Pending>();
    waiting.drainTo(late);
    late.forEach(pending ->
        pending.written().completeExceptionally(new Problem(JournalCode.ENTRY_UNWRITTEN)));
  }

  /** Writes what waits, then ends. */
  @PreDestroy
  void close() throws InterruptedException {
    closing.set(true);
    writer.join();
  }
}
