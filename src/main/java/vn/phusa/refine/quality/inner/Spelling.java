package vn.phusa.refine.quality.inner;

import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phusa.base.text.Words;

/** The regular expressions that are suggested, as people would say them. */
final class Spelling {

  /** What {@code Suggesting} puts together: digits, capital letters, and single signs. */
  private static final Pattern PART =
      Pattern.compile(
          "\\[0-9]\\{(?<many>\\d+)}|(?<digits>\\[0-9]\\+)|(?<capitals>\\\\p\\{Lu}\\+)"
              + "|\\[\\\\?(?<sign>.)]|(?<space>\\s)");

  private Spelling() {}

  /** The expression itself where it has other parts. */
  static String of(String expression, Words words) {
    var said = new ArrayList<String>();
    var part = PART.matcher(expression);
    var end = 0;
    while (end < expression.length() && part.find(end) && part.start() == end) {
      said.add(say(part, words));
      end = part.end();
    }
    return end < expression.length() ? expression : String.join(", ", said);
  }

  private static String say(Matcher part, Words words) {
    if (part.group("many") != null) {
      return words.of("quality.spelling.many", Integer.valueOf(part.group("many")));
    }
    if (part.group("digits") != null) {
      return words.of("quality.spelling.digits");
    }
    if (part.group("capitals") != null) {
      return words.of("quality.spelling.capitals");
    }
    return part.group("space") != null
        ? words.of("quality.spelling.space")
        : words.of("quality.spelling.sign", part.group("sign"));
  }
}
