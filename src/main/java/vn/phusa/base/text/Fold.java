package vn.phusa.base.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text folded for search and for comparing names: two writings that a reader takes for the same
 * fold to the same text.
 */
public final class Fold {

  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Fold() {}

  /**
   * Lower case, without tone and vowel marks ({@code đ} becomes {@code d}), without invisible
   * characters, each run of white space as one blank, none at the ends. {@code " Bến TRE"} becomes
   * {@code "ben tre"}. The same for every Unicode normal form; folding twice changes nothing.
   */
  public static String fold(String text) {
    var apart = Normalizer.normalize(text, Form.NFD).toLowerCase(Locale.ROOT);
    var bare = MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    return Nfc.of(SPACES.matcher(bare).replaceAll(" ").strip());
  }
}
