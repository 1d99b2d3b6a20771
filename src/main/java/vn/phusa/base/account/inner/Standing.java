package vn.phusa.base.account.inner;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with somebody's account.
 *
 * @param seen the day of the last sign-in
 * @param factor has a second factor
 * @param dormant shut, because nobody has used it for too long
 * @param stale the password is older than it may be
 */
public record Standing(Optional<Instant> seen, boolean factor, boolean dormant, boolean stale) {}
