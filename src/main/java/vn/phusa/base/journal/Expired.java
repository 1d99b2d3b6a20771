package vn.phusa.base.journal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one class that are older than it is kept for.
 *
 * @param kind the class, as {@code READ}
 * @param kept for how long; null for ever
 * @param entries how many would lose their words
 * @param oldest when the first of them was written; null when there are none, as {@code newest}
 * @param unsent how many more are old enough and wait until the receiver has confirmed them
 */
public record Expired(
    String kind,
    @Nullable Duration kept,
    long entries,
    @Nullable Instant oldest,
    @Nullable Instant newest,
    long unsent) {}
