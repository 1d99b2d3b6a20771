package vn.phusa.base.text;

import java.text.DateFormat;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TimeZone;

/**
 * The words for people, in one language. A key such as {@code portal.home.title} is looked up in
 * the bundle {@code words/portal} (Vietnamese) or {@code words/portal_en} (English): the part
 * before the first dot names the room.
 */
public final class Words {

  public static final Locale VIETNAMESE = Locale.of("vi", "VN");
  private static final TimeZone ZONE = TimeZone.getTimeZone("Asia/Ho_Chi_Minh");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;

  private Words(Locale locale) {
    this.locale = locale;
  }

  /** English for an English locale, Vietnamese for every other. */
  public static Words in(Locale locale) {
    return new Words(isEnglish(locale) ? Locale.ENGLISH : VIETNAMESE);
  }

  /** The language that these words are in: {@link #VIETNAMESE} or {@link Locale#ENGLISH}. */
  public Locale locale() {
    return locale;
  }

  /**
   * The sentence of a key with its values in place ({@link MessageFormat}). Numbers are written in
   * the locale's way, moments in Vietnamese time; a key that no bundle holds fails, so that a page
   * cannot go out with a key in it.
   *
   * @throws MissingResourceException when no bundle holds the key
   */
  public String of(String key, Object... values) {
    var room = key.substring(0, Math.max(0, key.indexOf('.')));
    var bundle =
        ResourceBundle.getBundle(
            "words/" + room, isEnglish(locale) ? Locale.ENGLISH : Locale.ROOT, NO_FALLBACK);
    var sentence = new MessageFormat(bundle.getString(key), locale);
    for (var format : sentence.getFormats()) {
      if (format instanceof DateFormat date) {
        date.setTimeZone(ZONE);
      }
    }
    return sentence.format(values);
  }

  /** The sentence of a key without values; empty when no bundle holds the key. */
  public Optional<String> find(String key) {
    try {
      return Optional.of(of(key));
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  /** A day as readers of this language write it: {@code 01/07/2025}, {@code 1 Jul 2025}. */
  public String day(LocalDate day) {
    var pattern = isEnglish(locale) ? "d MMM yyyy" : "dd/MM/yyyy";
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
