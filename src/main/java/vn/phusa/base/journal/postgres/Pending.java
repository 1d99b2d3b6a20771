package vn.phusa.base.journal.postgres;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import vn.phusa.base.journal.Entry;

/** An entry whose caller waits until it is durable. */
record Pending(Instant at, Entry entry, CompletableFuture<Void> written) {

  static Pending of(Instant at, Entry entry) {
    return new Pending(at, entry, new CompletableFuture<>());
  }
}
