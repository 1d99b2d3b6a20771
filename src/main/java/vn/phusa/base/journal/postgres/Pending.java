package vn.phusa.base.journal.postgres;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.inner.Canonical;

/** An entry whose caller waits until it is durable, as the database will give it back. */
record Pending(Instant at, Entry entry, Hash content, CompletableFuture<Void> written) {

  static Pending of(Instant at, Entry entry) {
    var storable = Canonical.storable(entry);
    return new Pending(
        Canonical.storable(at), storable, Canonical.content(storable), new CompletableFuture<>());
  }
}
