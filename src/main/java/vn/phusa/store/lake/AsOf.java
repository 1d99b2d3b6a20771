package vn.phusa.store.lake;

import java.time.Instant;

/** Which state of a table is read. */
public sealed interface AsOf {
  record Newest() implements AsOf {}

  record AtSnapshot(long id) implements AsOf {}

  record AtTime(Instant time) implements AsOf {}
}
