package vn.phusa.collect.source.web;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Handed;

/**
 * What came from a source, and what became of it.
 *
 * @param file SHA-256 of what is kept in the raw zone
 * @param run that loads or loaded it; null when there is none
 */
record DeliveryAnswer(
    long number,
    String name,
    String file,
    @Nullable String run,
    Fate fate,
    @Nullable FailureAnswer failure,
    Instant at) {

  static DeliveryAnswer of(Handed handed, Locale locale) {
    return new DeliveryAnswer(
        handed.number(),
        handed.delivery().name(),
        handed.file(),
        handed.run().orElse(null),
        handed.fate(),
        handed.failure().map(failure -> FailureAnswer.of(failure, locale)).orElse(null),
        handed.at());
  }
}
