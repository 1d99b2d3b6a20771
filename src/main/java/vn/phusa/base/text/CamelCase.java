package vn.phusa.base.text;

import java.util.regex.Pattern;

/** Names that programs write as one word with capitals inside. */
public final class CamelCase {

  private static final Pattern BOUND =
      Pattern.compile(
          "(?<=\\p{Ll}{2}|\\p{Lu}\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu}{2})(?=\\p{Lu}\\p{Ll}{2})");

  private CamelCase() {}

  /**
   * Its words, with blanks between: {@code nhietDoTrungBinh} becomes {@code nhiet Do Trung Binh},
   * {@code GDPBinhQuan} becomes {@code GDP Binh Quan}. Units such as {@code kWh} and {@code pH} and
   * words in capitals stay whole.
   */
  public static String apart(String text) {
    return BOUND.matcher(text).replaceAll(" ");
  }
}
