package vn.phusa.collect.ingest.run;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * One change of a dataset at a time: the check for keys that are there already must see the commit
 * before, and an undo must not take away what a run is just bringing in.
 */
@Component
final class DatasetLocks {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ConcurrentMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  /** Waits for whoever changes the dataset now. */
  void alone(String dataset, Runnable work) throws InterruptedException {
    var lock = lock(dataset);
    lock.lockInterruptibly();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  /**
   * False, and nothing is done, when somebody else changes the dataset now; a run that is at rest
   * already and only puts away its things is waited for.
   */
  boolean tryAlone(String dataset, Runnable work) {
    var lock = lock(dataset);
    if (!taken(lock)) {
      return false;
    }
    try {
      work.run();
      return true;
    } finally {
      lock.unlock();
    }
  }

  private static boolean taken(ReentrantLock lock) {
    try {
      return lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ReentrantLock lock(String dataset) {
    return locks.computeIfAbsent(dataset, any -> new ReentrantLock(true));
  }
}
