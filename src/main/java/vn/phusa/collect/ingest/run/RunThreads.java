package vn.phusa.collect.ingest.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Which thread works on which run, so that a run can be stopped in the middle of a statement. */
@Component
final class RunThreads {

  private final Map<String, Thread> threads = new HashMap<>();

  synchronized void enter(String run) {
    threads.put(run, Thread.currentThread());
  }

  /** Leaves no interrupt behind on a thread that goes on to the next run. */
  synchronized void leave(String run) {
    threads.remove(run);
    Thread.interrupted();
  }

  /**
   * Interrupts whoever works on a run, if it could be stopped. Nobody begins or ends work on a run in between, so the
   * interrupt never meets another one.
   */
  synchronized boolean cancel(String run, BooleanSupplier stopped) {
    if (!stopped.getAsBoolean()) {
      return false;
    }
    var thread = threads.get(run);
    if (thread != null) {
      thread.interrupt();
    }
    return true;
  }
}
