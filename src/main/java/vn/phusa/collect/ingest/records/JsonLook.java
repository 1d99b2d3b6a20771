package vn.phusa.collect.ingest.records;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the first bytes of a file look like. */
final class JsonLook {

  private static final Pattern BEGINNING =
      Pattern.compile("^(?:\\{\\s*(?:\"|}|$)|\\[\\s*(?:[\\[{\"\\]0-9tfn-]|$))");
  private static final Pattern FEATURES =
      Pattern.compile("\"type\"\\s*:\\s*\"Feature(?:Collection)?\"");
  private static final Pattern NEXT_LINE = Pattern.compile("}[ \\t]*\\r?\\n\\s*\\{\\s*\"");

  private JsonLook() {}

  static boolean isJson(byte[] head) {
    return BEGINNING.matcher(JsonText.head(head)).find();
  }

  static boolean isFeatures(byte[] head) {
    return FEATURES.matcher(JsonText.head(head)).find();
  }

  /** The first line is one whole object and the second begins another; the head may be cut. */
  static boolean isLines(byte[] head) {
    var text = JsonText.head(head);
    var end = text.indexOf('\n');
    return text.startsWith("{")
        && end > 0
        && NEXT_LINE.matcher(text).find()
        && text.substring(0, end).stripTrailing().endsWith("}");
  }

  static boolean isNamed(String name, String ending) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith("." + ending) || lower.endsWith("." + ending + ".gz");
  }
}
