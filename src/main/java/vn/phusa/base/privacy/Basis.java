package vn.phusa.base.privacy;

import java.util.Locale;

/**
 * What processing may rest on.
 *
 * @param id stable, as {@code l91-19.1.c}
 * @param place where the law says so, as {@code Điều 19.1.c}
 * @param asksConsent whether each person must have agreed, provably
 * @param inForce whether it may be chosen today
 */
public record Basis(
    String id,
    String place,
    String vietnamese,
    String english,
    boolean asksConsent,
    boolean inForce) {

  /** What it is called in a language. */
  public String name(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : vietnamese;
  }
}
