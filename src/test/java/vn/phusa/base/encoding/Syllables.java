package vn.phusa.base.encoding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Every syllable that the rules of Vietnamese writing allow, about twenty thousand. */
final class Syllables {

  private static final List<String> INITIALS =
      List.of(
          "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x");
  private static final String VOWELS = "aăâeêioôơuưy";
  private static final List<String> MIDDLES =
      List.of(
          "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "iê", "yê", "uô", "ươ", "oa",
          "oă", "oe", "uâ", "uê", "uy", "uyê", "ia", "ua", "ưa", "uya", "uơ", "oo");
  private static final List<String> ENDS =
      List.of("", "i", "y", "o", "u", "m", "n", "ng", "nh", "p", "t", "c", "ch");
  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

  private Syllables() {}

  static List<String> all() {
    var all = new ArrayList<String>();
    for (var initial : INITIALS) {
      for (var middle : MIDDLES) {
        for (var end : ENDS) {
          toned(initial, middle, end, all);
        }
      }
    }
    return all.stream().filter(Syllable::is).distinct().toList();
  }

  /** The mark on each vowel of the middle, old and new ways of placing it. */
  private static void toned(String initial, String middle, String end, List<String> all) {
    all.add(initial + middle + end);
    for (var at = 0; at < middle.length(); at++) {
      for (var tone : TONES.toCharArray()) {
        if (VOWELS.indexOf(middle.charAt(at)) >= 0) {
          var marked = middle.substring(0, at + 1) + tone + middle.substring(at + 1);
          all.add(Normalizer.normalize(initial + marked + end, Normalizer.Form.NFC));
        }
      }
    }
  }
}
