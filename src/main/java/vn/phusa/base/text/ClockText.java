package vn.phusa.base.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day as text, and the {@code strptime} pattern that reads it. */
final class ClockText {

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?<second>:\\d{2}(?<fraction>\\.\\d{1,9})?)?"
              + "(?:(?<blank> ?)(?<half>[AaPp][Mm]))?(?<zone>Z|[+-]\\d{2}(?::?\\d{2})?)?");

  private ClockText() {}

  /** The pattern of {@code 14:30}, {@code 2:30:05 PM}, {@code 14:30:05.25+07:00}, … */
  static Optional<String> pattern(String text) {
    var clock = CLOCK.matcher(text);
    return clock.matches() && possible(clock) ? Optional.of(written(clock)) : Optional.empty();
  }

  private static boolean possible(Matcher clock) {
    var hour = Integer.parseInt(clock.group("hour"));
    var hours = clock.group("half") == null ? hour < 24 : hour >= 1 && hour <= 12;
    var second = clock.group("second");
    return hours
        && Integer.parseInt(clock.group("minute")) < 60
        && (second == null || Integer.parseInt(second.substring(1, 3)) < 60);
  }

  private static String written(Matcher clock) {
    var pattern = new StringBuilder(clock.group("half") == null ? "%H:%M" : "%I:%M");
    if (clock.group("second") != null) {
      pattern.append(":%S");
    }
    if (clock.group("fraction") != null) {
      pattern.append(clock.group("fraction").length() > 7 ? ".%n" : ".%f");
    }
    if (clock.group("half") != null) {
      pattern.append(clock.group("blank")).append("%p");
    }
    return pattern.append(zone(clock)).toString();
  }

  private static String zone(Matcher clock) {
    var zone = clock.group("zone");
    if (zone == null) {
      return "";
    }
    return zone.toUpperCase(Locale.ROOT).equals("Z") ? "Z" : "%z";
  }
}
