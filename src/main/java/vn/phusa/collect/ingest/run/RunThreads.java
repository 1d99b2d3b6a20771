package vn.phusa.collect.ingest.run;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which thread works on which run, so that a run can be stopped in the middle of a statement. */
@Component
final class RunThreads {

  private final Map<String, Thread> threads = new ConcurrentHashMap<>();
  private final Set<String> cancelled = ConcurrentHashMap.newKeySet();

  void enter(String run) {
    threads.put(run, Thread.currentThread());
  }

  /** Leaves no interrupt behind on a thread that goes on to the next run. */
  void leave(String run) {
    threads.remove(run);
    cancelled.remove(run);
    Thread.interrupted();
  }

  /** True when somebody was working on it. */
  boolean cancel(String run) {
    var thread = threads.get(run);
    if (thread == null) {
      return false;
    }
    cancelled.add(run);
    thread.interrupt();
    return true;
  }

  boolean isCancelled(String run) {
    return cancelled.contains(run);
  }
}
