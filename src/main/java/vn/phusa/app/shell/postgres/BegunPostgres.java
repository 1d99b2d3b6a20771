package vn.phusa.app.shell.postgres;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.DisposableBean;
import vn.phusa.app.shell.ShellSettings;
import vn.phusa.base.key.KeyFiles;

/** A database that is being started, and the lock of its directory, until the house takes them. */
final class BegunPostgres implements DisposableBean {

  private final StateLock lock;
  private final CompletableFuture<LocalPostgres> postgres;
  private volatile boolean taken;

  private BegunPostgres(StateLock lock, ShellSettings settings, KeyFiles files) {
    this.lock = lock;
    this.postgres =
        CompletableFuture.supplyAsync(
            () -> LocalPostgres.start(settings.dir(), settings.database().connections(), files),
            start -> Thread.ofPlatform().name("postgres-start").start(start));
  }

  static BegunPostgres begin(ShellSettings settings, KeyFiles files) {
    return new BegunPostgres(StateLock.take(settings.dir()), settings, files);
  }

  StateLock lock() {
    return lock;
  }

  /** Waits until it answers; fails as its start has failed. From now on the caller closes both. */
  LocalPostgres take() {
    try {
      var started = postgres.join();
      taken = true;
      return started;
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** Ends what nobody has taken: the house failed before it needed a database. */
  @Override
  public void destroy() throws IOException {
    if (taken) {
      return;
    }
    var started = postgres.thenApply(Optional::of).exceptionally(failed -> Optional.empty()).join();
    if (started.isPresent()) {
      started.get().close();
    }
    lock.close();
  }
}
