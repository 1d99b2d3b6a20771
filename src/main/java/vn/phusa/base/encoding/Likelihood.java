package vn.phusa.base.encoding;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How likely a text is to be what somebody wrote, as a natural logarithm: letters by how often
 * Vietnamese has them, less for words that are no syllables.
 */
final class Likelihood {

  /**
   * Letters in ten thousand: half from Phù Sa's own Vietnamese messages, half from the names of
   * communes (QĐ 19/2025/QĐ-TTg and the lists before it); at least 2.
   */
  private static final String LETTERS =
      "a366 à161 ả81 ã53 á113 ạ100 ă30 ằ14 ẳ2 ẵ2 ắ30 ặ18 â124 ầ36 ẩ15 ẫ4 ấ36 ậ58 b149 c512 d123"
          + " đ229 e48 è3 ẻ2 ẽ2 é5 ẹ2 ê96 ề31 ể19 ễ7 ế52 ệ87 f2 g582 h1053 i478 ì54 ỉ12 ĩ30 í23 ị51 j3"
          + " k156 l223 m256 n1328 o179 ò56 ỏ8 õ3 ó54 ọ34 ô94 ồ40 ổ15 ỗ8 ố44 ộ73 ơ96 ờ47 ở16 ỡ2 ớ44"
          + " ợ51 p205 q72 r140 s110 t618 u304 ù25 ủ34 ũ9 ú57 ụ25 ư178 ừ17 ử14 ữ37 ứ29 ự18 v121 w2 x49"
          + " y163 ỳ9 ỷ2 ỹ19 ý21 ỵ2 z2";

  private static final double RARE = Math.log(1e-5);

  /** Letters of the languages of Western Europe, which stand in Unicode beside Vietnamese. */
  private static final double EUROPEAN = Math.log(2e-3);

  private static final double NO_SYLLABLE = -8;
  private static final double FOREIGN = -3;
  private static final double SIGN_IN_WORD = -10;
  private static final double SIGN = -7;
  private static final double MARK_IN_WORD = -6;
  private static final double STRANGE_CASE = -5;

  /** The sign for a millionth before a unit; elsewhere TCVN3 has it for a letter. */
  private static final Pattern MICRO = Pattern.compile("(?<!\\p{L})\u00b5(?=[AFgJlLmMSsVW])");

  /** Signs that stand before or behind a word, never in one. */
  private static final String BESIDES = "«»°²³¿¡“”‘…•™®©%‰€";

  /** Signs that join words or stand between them. */
  private static final String JOINING = "’–—\u00a0";

  /** For Java letters, but not of words. */
  private static final String ORDINALS = "\u00aa\u00b5\u00ba";

  private static final double[] COSTS = costs();

  private Likelihood() {}

  private static double[] costs() {
    var costs = new double[0x1F00];
    Arrays.fill(costs, RARE);
    Arrays.fill(costs, 0xDF, 0x100, EUROPEAN);
    for (var letter : LETTERS.split(" ")) {
      costs[letter.charAt(0)] = Math.log(Integer.parseInt(letter.substring(1)) / 10_000.0);
    }
    return costs;
  }

  /** Of text that is Unicode already; words of other languages are usual there. */
  static double unicode(String text) {
    var plain = MICRO.matcher(text).replaceAll(" ");
    return words(plain, FOREIGN, true) + signs(plain);
  }

  /** Of text that an encoding gave; whoever used it wrote Vietnamese. */
  static double decoded(String text, boolean capitals) {
    return words(text, NO_SYLLABLE, capitals) + signs(text);
  }

  /** Whether signs stand in a word that no writing puts there. */
  static boolean broken(String word) {
    return signs(word) <= SIGN_IN_WORD;
  }

  private static double words(String text, double wrong, boolean capitals) {
    var sum = 0.0;
    for (var at = 0; at < text.length(); ) {
      var end = at;
      while (end < text.length() && wordly(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        sum += word(text.substring(at, end), wrong, capitals);
      }
      at = Math.max(end, at + 1);
    }
    return sum;
  }

  /** A tone that found no letter under it makes no word either. */
  private static boolean wordly(char sign) {
    return Character.isLetter(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
  }

  private static double word(String written, double wrong, boolean capitals) {
    var word = written.toLowerCase(Locale.ROOT);
    var marked = false;
    var sum = 0.0;
    for (var at = 0; at < word.length(); at++) {
      var letter = word.charAt(at);
      sum += letter < COSTS.length ? COSTS[letter] : RARE;
      marked |= letter > 0x7F;
    }
    if (marked && !Syllable.is(word)) {
      sum += wrong;
    }
    return capitals && marked && strange(written) ? sum + STRANGE_CASE : sum;
  }

  /** Neither small, nor all capitals, nor with a capital in front. */
  private static boolean strange(String written) {
    var rest = written.substring(1);
    return !rest.equals(rest.toLowerCase(Locale.ROOT))
        && !written.equals(written.toUpperCase(Locale.ROOT));
  }

  /** Signs that touch a letter where no writing puts one, as in {@code "x· héi"}. */
  private static double signs(String text) {
    var sum = 0.0;
    for (var at = 0; at < text.length(); at++) {
      var sign = text.charAt(at);
      sum += sign < 0x80 ? plain(text, at) : sign(sign, letter(text, at - 1), letter(text, at + 1));
    }
    return sum;
  }

  private static double sign(char sign, boolean before, boolean behind) {
    if (Character.isLetter(sign) && ORDINALS.indexOf(sign) < 0 || JOINING.indexOf(sign) >= 0) {
      return 0;
    }
    var odd = before && behind || (before || behind) && BESIDES.indexOf(sign) < 0;
    return odd ? SIGN_IN_WORD : SIGN;
  }

  private static double plain(String text, int at) {
    var sign = text.charAt(at);
    var before = letter(text, at - 1);
    if (sign < ' ' && !Character.isWhitespace(sign)) {
      return before || letter(text, at + 1) ? SIGN_IN_WORD : 0;
    }
    return switch (sign) {
      case '^', '~', '`' -> before ? MARK_IN_WORD : 0;
      case '(', '+' -> before && !blank(text, at + 1) ? MARK_IN_WORD : 0;
      case '?', '.', '\'' -> before && letter(text, at + 1) ? MARK_IN_WORD / 2 : 0;
      default -> 0;
    };
  }

  private static boolean blank(String text, int at) {
    return at >= text.length() || Character.isWhitespace(text.charAt(at));
  }

  private static boolean letter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }
}
