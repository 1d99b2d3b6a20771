package vn.phusa.base.journal.postgres;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.inner.Canonical;
import vn.phusa.base.journal.inner.Said;

/** An entry whose caller waits until it is durable, as the database will give it back. */
record Pending(Instant at, Said said, Hash content, CompletableFuture<Void> written) {

  static Pending of(Instant at, Entry entry) {
    return of(at, Said.anew(entry));
  }

  static Pending of(Instant at, Said said) {
    return new Pending(Canonical.storable(at), said, said.content(), new CompletableFuture<>());
  }
}
