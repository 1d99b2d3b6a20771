package vn.phusa.base.journal;

import java.time.Instant;

/**
 * An entry with its place in the record; {@code sequence} counts up without gaps that mean anything
 * yet.
 */
public record Recorded(long sequence, Instant at, Entry entry) {}
