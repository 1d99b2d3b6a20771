package vn.phusa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Waits for what others do, without taking the machine from them. */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Eventually() {}

  /** Looks again and again; gives what was wanted, or fails with what was seen last. */
  public static <T> T until(Callable<T> look, Predicate<? super T> wanted) {
    return until(PATIENCE, look, wanted);
  }

  public static <T> T until(Duration patience, Callable<T> look, Predicate<? super T> wanted) {
    var last = new AtomicReference<T>();
    Awaitility.await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(PAUSE)
        .atMost(patience)
        .untilAsserted(() -> {
          last.set(look.call());
          assertThat(last.get()).matches(wanted);
        });
    return last.get();
  }
}
