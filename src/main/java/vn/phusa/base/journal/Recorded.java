package vn.phusa.base.journal;

import java.time.Instant;

/** An entry with its place in the record; {@code sequence} counts up by one, without a gap. */
public record Recorded(long sequence, Instant at, Entry entry) {}
