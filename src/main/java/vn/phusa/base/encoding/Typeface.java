package vn.phusa.base.encoding;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the name of a cell's font says of its text. It is a hint only: many workbooks of the years
 * after 2011 hold Unicode and still declare the fonts of before.
 */
public enum Typeface {
  /** The file does not say. */
  UNKNOWN,
  /** A font of Unicode. */
  OTHER,
  TCVN3,
  /** Draws small letters as capitals. */
  TCVN3_CAPITALS,
  VNI;

  /** By the name of the font, as {@code .VnTimeH}. */
  public static Typeface of(String font) {
    var name = font.toLowerCase(Locale.ROOT);
    if (name.startsWith(".vn")) {
      return name.endsWith("h") ? TCVN3_CAPITALS : TCVN3;
    }
    return name.startsWith("vni-") ? VNI : OTHER;
  }

  /**
   * What the fonts of the parts of one text say of the whole: nothing where they contradict each
   * other.
   */
  public static Typeface common(Set<Typeface> fonts) {
    if (fonts.size() == 1) {
      return fonts.iterator().next();
    }
    return fonts.equals(EnumSet.of(TCVN3, TCVN3_CAPITALS)) ? TCVN3 : UNKNOWN;
  }

  /** Whether text in it may be in an encoding from before Unicode. */
  public boolean isOld() {
    return this == TCVN3 || this == TCVN3_CAPITALS || this == VNI;
  }
}
