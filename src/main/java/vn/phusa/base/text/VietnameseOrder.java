package vn.phusa.base.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/**
 * The order of Vietnamese dictionaries: a ă â b c d đ e ê …, tones after letters (CLDR's rules for
 * {@code vi}, through ICU). Case and tone decide only between words that are otherwise the same;
 * figures count by value, so that {@code Phường 2} stands before {@code Phường 10}.
 */
public final class VietnameseOrder {

  private static final Collator COLLATOR = collator();

  private VietnameseOrder() {}

  /** Compares texts; texts that look the same but differ in code points keep a fixed order. */
  public static Comparator<String> comparator() {
    Comparator<String> words = COLLATOR::compare;
    return words.thenComparing(Comparator.naturalOrder());
  }

  private static Collator collator() {
    var collator = (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag("vi"));
    collator.setNumericCollation(true);
    return collator.freeze();
  }
}
