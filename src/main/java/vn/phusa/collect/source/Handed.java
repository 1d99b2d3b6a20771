package vn.phusa.collect.source;

import java.time.Instant;
import java.util.Optional;
import vn.phusa.collect.ingest.RunFailure;

/**
 * A delivery and what became of it.
 *
 * @param file SHA-256 of what the raw zone keeps
 * @param run what brings it in, once there is one
 */
public record Handed(
    long number,
    String source,
    Delivery delivery,
    String file,
    Optional<String> run,
    Fate fate,
    Optional<RunFailure> failure,
    Instant at) {}
