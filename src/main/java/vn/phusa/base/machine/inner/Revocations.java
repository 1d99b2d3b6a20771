package vn.phusa.base.machine.inner;

import java.time.Instant;

/** Access tokens that were ended before their time. */
public interface Revocations {

  /** Of the token with this id ({@code jti}), which would have ended by itself then. */
  void add(String token, Instant endsAt);

  boolean holds(String token);
}
