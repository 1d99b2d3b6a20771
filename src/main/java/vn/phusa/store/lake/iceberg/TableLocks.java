package vn.phusa.store.lake.iceberg;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.phusa.store.lake.DatasetId;

/** One committer per table at a time; the others wait in line. */
@Component
class TableLocks {

  private final Map<DatasetId, ReentrantLock> locks = new ConcurrentHashMap<>();

  <T> T alone(DatasetId dataset, Supplier<T> work) {
    var lock = locks.computeIfAbsent(dataset, ignored -> new ReentrantLock(true));
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
