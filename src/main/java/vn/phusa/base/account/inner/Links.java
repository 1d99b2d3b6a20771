package vn.phusa.base.account.inner;

import org.jspecify.annotations.Nullable;

/** One-time links: whoever has one may choose a password, once, within 24 hours. */
public interface Links {

  /**
   * Makes a link and ends the earlier ones of the same person.
   *
   * @param person whose password it sets, or null for the first administrator
   * @return its path, which stands nowhere else: only a hash is kept
   */
  String make(@Nullable String person);

  /**
   * Looks without using it up.
   *
   * @throws vn.phusa.base.problem.Problem {@code LINK_SPENT}
   */
  Link look(String token);

  /**
   * Uses it up; of two that come at once one fails.
   *
   * @throws vn.phusa.base.problem.Problem {@code LINK_SPENT}
   */
  Link use(String token);

  /**
   * What a link is for.
   *
   * @param person null for the first administrator
   */
  record Link(@Nullable String person) {}
}
