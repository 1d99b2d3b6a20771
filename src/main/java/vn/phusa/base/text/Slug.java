package vn.phusa.base.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for addresses and columns, in ASCII, made from Vietnamese text. */
public final class Slug {

  /** The most characters that a column id has. */
  public static final int COLUMN_LENGTH = 60;

  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  private Slug() {}

  /**
   * For addresses: {@code Sở Y tế} becomes {@code so-y-te}. Empty when the text has neither Latin
   * letter nor digit.
   */
  public static String of(String text) {
    return joined(text, "-");
  }

  /**
   * For a column: {@code Diện tích (ha)} becomes {@code dien_tich_ha}, {@code dienTichHa} becomes
   * {@code dien_tich_ha}. Lower-case ASCII snake_case, at most {@link #COLUMN_LENGTH} characters; a
   * text that begins with a digit gets {@code c_} before it. Empty when the text has neither Latin
   * letter nor digit.
   */
  public static String column(String label) {
    var name = joined(CamelCase.apart(label), "_");
    var begun = !name.isEmpty() && Character.isDigit(name.charAt(0)) ? "c_" + name : name;
    return cut(begun, COLUMN_LENGTH);
  }

  /**
   * Column ids of a header, one for each label, no two the same: the second {@code x} becomes
   * {@code x_2}; a label that gives no name, third from the left, becomes {@code cot_3} (cột 3).
   */
  public static List<String> columns(List<String> labels) {
    var wished = new ArrayList<String>();
    for (var label : labels) {
      var name = column(label);
      wished.add(name.isEmpty() ? "cot_" + (wished.size() + 1) : name);
    }
    return unique(wished);
  }

  private static List<String> unique(List<String> wished) {
    var taken = new HashSet<>(wished);
    var seen = new HashSet<String>();
    var names = new ArrayList<String>();
    for (var name : wished) {
      names.add(seen.add(name) ? name : numbered(name, taken));
    }
    return List.copyOf(names);
  }

  private static String numbered(String name, Set<String> taken) {
    for (var number = 2; ; number++) {
      var suffix = "_" + number;
      var candidate = cut(name, COLUMN_LENGTH - suffix.length()) + suffix;
      if (taken.add(candidate)) {
        return candidate;
      }
    }
  }

  private static String joined(String text, String sign) {
    var plain = Fold.fold(Normalizer.normalize(text, Form.NFKD));
    var joined = OTHER.matcher(plain).replaceAll(sign);
    var from = joined.startsWith(sign) ? 1 : 0;
    var to = joined.length() - (joined.length() > from && joined.endsWith(sign) ? 1 : 0);
    return joined.substring(from, to);
  }

  private static String cut(String name, int length) {
    if (name.length() <= length) {
      return name;
    }
    var end = name.charAt(length) == '_' ? length : name.lastIndexOf('_', length);
    return name.substring(0, end > length / 2 ? end : length);
  }
}
