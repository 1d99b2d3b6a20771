package vn.phusa.base.safeguard;

import java.time.Instant;

/**
 * A key of the installation that can get a successor while it runs. Every bean of this type stands
 * on {@code /console/security}, where operators replace it.
 */
public interface ReplaceableKey {

  /**
   * The id of the room that it belongs to. Its words are {@code <room>.key.name}, {@code .hint}
   * (what follows when it is replaced) and {@code .renewed}.
   */
  String room();

  /** When it was made. */
  Instant made();

  /**
   * Puts another in its place; from now on that one is used.
   *
   * @param by who wants it, for the journal
   * @return how many values that were kept were made anew with it; 0 for a key that has none
   */
  int renew(String by);
}
