package vn.phusa.base.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says as a date or a date with a time, as {@code strptime} patterns of DuckDB that
 * read it. {@code 5/9/2024} has two ({@code %d/%m/%Y}, {@code %m/%d/%Y}), {@code 25/9/2024} has
 * one, {@code 31/02/2024} none: one text is evidence, a column decides.
 *
 * <p>Known are day first and month first with {@code / - .}, year first, the written form {@code
 * ngày 5 tháng 9 năm 2024}, Excel's {@code 5-Sep-2024}, years of two digits (69 to 99 are 1969 to
 * 1999), a time of day before or behind, AM and PM, and an offset from UTC.
 */
public final class VietnameseDate {

  private static final int LONGEST = 60;
  private static final Pattern TIME_BEHIND =
      Pattern.compile("(?<date>.*?\\d)(?<gap>[ T]|, ?)(?<time>\\d{1,2}:.*)");
  private static final Pattern TIME_BEFORE =
      Pattern.compile("(?<time>\\d{1,2}:[\\d:]+)(?<gap>,? )(?<date>.*\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<a>\\d{1,2})(?<sign>[/.-])(?<b>\\d{1,2})\\k<sign>(?<year>\\d{4}|\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>\\d{4})(?<sign>[/.-])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<day>\\d{1,2})(?<sign>[- ])(?<name>[A-Z][a-z]{2})\\k<sign>(?<year>\\d{4}|\\d{2})");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<head>(?:[Nn]gày )?)(?<day>\\d{1,2})(?<mid>,? [Tt]háng )(?<month>\\d{1,2})"
              + "(?<tail>,? [Nn]ăm )(?<year>\\d{4})");
  private static final int EARLIEST = 1000;

  private VietnameseDate() {}

  /**
   * The patterns that read the text (in NFC, without blanks around it), the Vietnamese ones first;
   * empty when it is no date that the calendar has.
   */
  public static List<String> patterns(String text) {
    var date = Nfc.of(text.strip());
    if (date.length() > LONGEST) {
      return List.of();
    }
    var behind = TIME_BEHIND.matcher(date);
    if (behind.matches()) {
      return withTime(behind, /* timeFirst= */ false);
    }
    var before = TIME_BEFORE.matcher(date);
    return before.matches() ? withTime(before, /* timeFirst= */ true) : dates(date);
  }

  /** Whether the pattern reads a time of day too. */
  public static boolean hasTime(String pattern) {
    return pattern.contains("%H") || pattern.contains("%I");
  }

  private static List<String> withTime(Matcher parts, boolean timeFirst) {
    var gap = parts.group("gap");
    return ClockText.pattern(parts.group("time")).stream()
        .flatMap(time ->
            dates(parts.group("date")).stream()
                .map(date -> timeFirst ? time + gap + date : date + gap + time))
        .toList();
  }

  private static List<String> dates(String text) {
    var found = new ArrayList<String>();
    yearLast(text, found);
    yearFirst(text).ifPresent(found::add);
    written(text).ifPresent(found::add);
    english(text).ifPresent(found::add);
    return List.copyOf(found);
  }

  private static void yearLast(String text, List<String> found) {
    var matcher = YEAR_LAST.matcher(text);
    if (!matcher.matches()) {
      return;
    }
    var sign = matcher.group("sign");
    var year = yearSign(matcher.group("year"));
    if (exists(matcher.group("year"), matcher.group("b"), matcher.group("a"))) {
      found.add("%d" + sign + "%m" + sign + year);
    }
    if (!sign.equals(".")
        && exists(matcher.group("year"), matcher.group("a"), matcher.group("b"))) {
      found.add("%m" + sign + "%d" + sign + year);
    }
  }

  private static Optional<String> yearFirst(String text) {
    return existing(YEAR_FIRST.matcher(text))
        .map(date -> "%Y" + date.group("sign") + "%m" + date.group("sign") + "%d");
  }

  private static Optional<String> written(String text) {
    return existing(WRITTEN.matcher(text))
        .map(date ->
            date.group("head") + "%d" + date.group("mid") + "%m" + date.group("tail") + "%Y");
  }

  private static Optional<String> english(String text) {
    var date = ENGLISH.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    var month = MONTHS.indexOf(date.group("name")) + 1;
    if (!exists(date.group("year"), Integer.toString(month), date.group("day"))) {
      return Optional.empty();
    }
    var sign = date.group("sign");
    return Optional.of("%d" + sign + "%b" + sign + yearSign(date.group("year")));
  }

  private static String yearSign(String year) {
    return year.length() == 4 ? "%Y" : "%y";
  }

  private static Optional<Matcher> existing(Matcher matcher) {
    return matcher.matches()
            && exists(matcher.group("year"), matcher.group("month"), matcher.group("day"))
        ? Optional.of(matcher)
        : Optional.empty();
  }

  private static boolean exists(String year, String month, String day) {
    return day(year(year), Integer.parseInt(month), Integer.parseInt(day)) != null;
  }

  private static int year(String text) {
    var year = Integer.parseInt(text);
    if (text.length() == 4) {
      return year;
    }
    return year + (year < 69 ? 2000 : 1900);
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    try {
      return year < EARLIEST ? null : LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
