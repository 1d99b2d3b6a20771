package vn.phusa.base.notice.inner;

import java.time.Instant;
import java.util.Optional;
import vn.phusa.base.notice.News;

/**
 * News in somebody's inbox.
 *
 * @param times how often it was told before it was read
 * @param firstAt when it was told first
 * @param at when it was told last
 * @param endedAt when the trouble was over
 */
public record Line(
    long id,
    News news,
    int times,
    Instant firstAt,
    Instant at,
    Optional<Instant> readAt,
    Optional<Instant> endedAt) {}
