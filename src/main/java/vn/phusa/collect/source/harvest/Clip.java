package vn.phusa.collect.source.harvest;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Texts of strangers, cut to what people read; markup is left out. */
final class Clip {

  private static final int LINE = 300;
  private static final int TEXT = 10_000;
  private static final int ADDRESS = 2_000;
  private static final int WORD = 80;
  private static final int MOST_WORDS = 30;
  private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

  private Clip() {}

  static String line(String text) {
    return cut(text.strip().replaceAll("[\\p{Cntrl}\\s]+", " "), LINE);
  }

  /** A description, whose paragraphs stay. */
  static String text(String text) {
    var plain = text.contains("<") ? Jsoup.parse(cut(text, 10 * TEXT)).wholeText() : text;
    return cut(plain.strip().replaceAll("[\\p{Cntrl}&&[^\\n\\t]]+", " "), TEXT);
  }

  /** On the web; anything else is none, for a page may show it as a link. */
  static String address(String text) {
    var address = text.strip();
    return address.length() <= ADDRESS && WEB.matcher(address).matches() ? address : "";
  }

  static List<String> words(List<String> words) {
    return words.stream()
        .map(Clip::line)
        .filter(word -> !word.isBlank() && word.length() <= WORD)
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
