package vn.phusa.base.encoding;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** VNI for Windows; the table follows GNU recode's {@code VNI}. */
final class Vni implements Mapping {

  private static final String TONES = "ùøûõï";
  private static final String CIRCUMFLEX = "âáàåãä";
  private static final String BREVE = "êéèúüë";

  private final Map<String, Character> letters = new HashMap<>();
  private final Map<Character, String> reverse = new HashMap<>();

  Vni() {
    pairs("a", "áàảãạ", TONES);
    pairs("a", "âấầẩẫậ", CIRCUMFLEX);
    pairs("a", "ăắằẳẵặ", BREVE);
    pairs("e", "éèẻẽẹ", TONES);
    pairs("e", "êếềểễệ", CIRCUMFLEX);
    pairs("o", "óòỏõọ", TONES);
    pairs("o", "ôốồổỗộ", CIRCUMFLEX);
    pairs("ô", "ớờởỡợ", TONES);
    pairs("u", "úùủũụ", TONES);
    pairs("ö", "ứừửữự", TONES);
    pairs("y", "ýỳỷỹ", TONES);
    pairs("", "ơưđíìỉĩịỵ", "ôöñíìæóòî");
  }

  private void pairs(String base, String marked, String signs) {
    for (var at = 0; at < marked.length(); at++) {
      var letter = marked.charAt(at);
      var sign = signs.substring(at, at + 1);
      var capital = Character.toUpperCase(letter);
      letters.put(base + sign, letter);
      reverse.put(letter, base + sign);
      letters.put(upper(base) + upper(sign), capital);
      reverse.put(capital, upper(base) + upper(sign));
      if (!base.isEmpty()) {
        letters.put(upper(base) + sign, capital);
        letters.put(base + upper(sign), letter);
      }
    }
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  @Override
  public String decode(String mistaken) {
    var text = new StringBuilder(mistaken.length());
    walk(mistaken, text);
    return text.toString();
  }

  @Override
  public int unknown(String mistaken) {
    return walk(mistaken, new StringBuilder());
  }

  /** Appends the decoded text; the letters that are left as they were. */
  private int walk(String mistaken, StringBuilder text) {
    var unknown = 0;
    for (var at = 0; at < mistaken.length(); at++) {
      if (plain(mistaken, at) && plain(mistaken, at + 1)) {
        text.append(mistaken.charAt(at));
        continue;
      }
      var pair = at + 1 < mistaken.length() ? letters.get(mistaken.substring(at, at + 2)) : null;
      if (pair != null) {
        text.append(pair.charValue());
        at++;
        continue;
      }
      var sign = mistaken.charAt(at);
      var single = letters.get(String.valueOf(sign));
      text.append(single == null ? sign : single);
      unknown += single == null && sign > 0x7F && Character.isLetter(sign) ? 1 : 0;
    }
    return unknown;
  }

  /** Marks and letters of their own are all beyond ASCII, so most signs need no looking up. */
  private static boolean plain(String text, int at) {
    return at >= text.length() || text.charAt(at) < 0x80;
  }

  @Override
  public String encode(String text) {
    var coded = new StringBuilder();
    text.chars()
        .forEach(letter ->
            coded.append(reverse.getOrDefault((char) letter, String.valueOf((char) letter))));
    return coded.toString();
  }
}
