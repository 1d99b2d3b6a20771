package vn.phusa.store.catalog.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Answers until something changes, at the most ten minutes. What many ask at once is found once. An
 * answer that was begun before a change is never given after it.
 */
final class Remembered<V> {

  private static final int MOST = 1000;

  private final Cache<Question, V> answers =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofMinutes(10)).build();

  private final AtomicLong changes = new AtomicLong();

  V of(Object asked, Supplier<V> find) {
    return answers.get(new Question(changes.get(), asked), question -> find.get());
  }

  /** The answer, if it is remembered. */
  Optional<V> find(Object asked) {
    return Optional.ofNullable(answers.getIfPresent(new Question(changes.get(), asked)));
  }

  void forget() {
    changes.incrementAndGet();
  }

  private record Question(long changes, Object asked) {}
}
