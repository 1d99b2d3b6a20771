package vn.phusa.base.secret;

import java.time.Instant;

/** The key that secrets are sealed with. */
public interface SealingKey {

  /** When it was made. */
  Instant made();

  /**
   * Puts a new one in its place, seals everything with it and forgets the old one.
   *
   * @param by who wants it, for the journal
   * @return how many secrets were sealed anew
   */
  int renew(String by);
}
