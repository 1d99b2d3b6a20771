package vn.phusa.base.account.inner;

import org.jspecify.annotations.Nullable;

/**
 * One-time links: whoever has one may choose a password, once, within 24 hours. Their secret stands
 * behind the {@code #} of the address, which browsers send to no server.
 */
public interface Links {

  /**
   * Makes a link and ends the earlier ones of the same person.
   *
   * @param person whose password it sets, or null for the first administrator
   * @return its path with the secret, which stands nowhere else: only a hash is kept
   */
  String make(@Nullable String person);

  /**
   * What a link is kept under. Nobody gets in with it from outside, so it may lie in a session.
   *
   * @param link as it was made, with a host before it or without, or its secret alone
   */
  String key(String link);

  /**
   * Looks without using it up.
   *
   * @param key of {@link #key}
   * @throws vn.phusa.base.problem.Problem {@code LINK_SPENT}
   */
  Link look(String key);

  /**
   * Uses it up; of two that come at once one fails.
   *
   * @param key of {@link #key}
   * @throws vn.phusa.base.problem.Problem {@code LINK_SPENT}
   */
  Link use(String key);

  /**
   * What a link is for.
   *
   * @param person null for the first administrator
   */
  record Link(@Nullable String person) {}
}
