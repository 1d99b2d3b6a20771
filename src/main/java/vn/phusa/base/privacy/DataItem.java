package vn.phusa.base.privacy;

import java.util.Locale;

/**
 * A kind of personal data that the law lists.
 *
 * @param id stable, as {@code nd356-4.1.h}
 * @param place where the list stands, as {@code Điều 4.1.h}
 * @param toldToSubjects whether a breach of it is told to the persons too (356/2025/NĐ-CP, Điều 29)
 * @param inForce whether it may be chosen today
 */
public record DataItem(
    String id,
    Grade grade,
    String place,
    String vietnamese,
    String english,
    boolean toldToSubjects,
    boolean inForce) {

  /** How much it takes to keep it. */
  public enum Grade {
    /** 356/2025/NĐ-CP, Điều 3. */
    BASIC,
    /** 356/2025/NĐ-CP, Điều 4: limits of access, procedure and security measures are compulsory. */
    SENSITIVE
  }

  /** What it is called in a language. */
  public String name(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : vietnamese;
  }
}
