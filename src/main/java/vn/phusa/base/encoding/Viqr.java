package vn.phusa.base.encoding;

import java.text.Normalizer;
import java.util.Map;

/** VIQR, RFC 1456 section 2.4; a backslash takes the meaning of the sign behind it away. */
final class Viqr implements Mapping {

  private static final Map<Character, Character> SHAPES =
      Map.of('^', '\u0302', '(', '\u0306', '+', '\u031B');
  private static final Map<Character, Character> TONES =
      Map.of('\'', '\u0301', '`', '\u0300', '?', '\u0309', '~', '\u0303', '.', '\u0323');

  @Override
  public String decode(String mistaken) {
    var text = new StringBuilder();
    for (var at = 0; at < mistaken.length(); ) {
      at = letter(mistaken, at, text);
    }
    return text.toString();
  }

  /** Takes one letter with its marks; where the next one begins. */
  private static int letter(String coded, int at, StringBuilder text) {
    var sign = coded.charAt(at);
    var next = at + 1;
    if (sign == '\\' && next < coded.length()) {
      text.append(coded.charAt(next));
      return next + 1;
    }
    if ((sign == 'd' || sign == 'D') && next < coded.length() && same(coded.charAt(next), 'd')) {
      text.append(sign == 'd' ? 'đ' : 'Đ');
      return next + 1;
    }
    text.append(sign);
    if ("aeiouyAEIOUY".indexOf(sign) >= 0) {
      next = mark(coded, next, SHAPES, sign, text);
      next = mark(coded, next, TONES, sign, text);
    }
    return next;
  }

  private static boolean same(char sign, char small) {
    return Character.toLowerCase(sign) == small;
  }

  private static int mark(
      String coded, int at, Map<Character, Character> marks, char vowel, StringBuilder text) {
    var mark = at < coded.length() ? marks.get(coded.charAt(at)) : null;
    if (mark == null || !fits(coded.charAt(at), Character.toLowerCase(vowel))) {
      return at;
    }
    text.append(mark.charValue());
    return at + 1;
  }

  private static boolean fits(char mark, char vowel) {
    return switch (mark) {
      case '^' -> "aeo".indexOf(vowel) >= 0;
      case '(' -> vowel == 'a';
      case '+' -> "ou".indexOf(vowel) >= 0;
      default -> true;
    };
  }

  @Override
  public String encode(String text) {
    var coded = new StringBuilder();
    for (var at = 0; at < text.length(); at++) {
      var sign = text.charAt(at);
      var again = at > 0 && same(sign, 'd') && same(text.charAt(at - 1), 'd');
      if (again || means(sign) && at > 0 || sign == '\\') {
        coded.append('\\').append(sign);
      } else if (same(sign, 'đ')) {
        coded.append(sign == 'đ' ? "dd" : "DD");
      } else {
        coded.append(apart(sign));
      }
    }
    return coded.toString();
  }

  private static boolean means(char sign) {
    return SHAPES.containsKey(sign) || TONES.containsKey(sign);
  }

  /** The letter, its shape, its tone, in this order. */
  private static String apart(char letter) {
    var base = new StringBuilder();
    var tone = "";
    for (var part :
        Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).toCharArray()) {
      var shape = sign(SHAPES, part);
      var raised = sign(TONES, part);
      tone = raised.isEmpty() ? tone : raised;
      base.append(shape.isEmpty() && raised.isEmpty() ? String.valueOf(part) : shape);
    }
    return base + tone;
  }

  private static String sign(Map<Character, Character> marks, char mark) {
    return marks.entrySet().stream()
        .filter(entry -> entry.getValue() == mark)
        .map(entry -> entry.getKey().toString())
        .findFirst()
        .orElse("");
  }

  @Override
  public int unknown(String mistaken) {
    return (int) mistaken.chars().filter(sign -> sign > 0x7F && Character.isLetter(sign)).count();
  }
}
