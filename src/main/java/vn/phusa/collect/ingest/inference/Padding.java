package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether days, months and hours below ten are written without a zero before them.
 *
 * @param bareDays in {@code 5/9/2024}
 * @param bareHours in {@code 8:30}
 */
record Padding(boolean bareDays, boolean bareHours) {

  private static final Pattern BARE_DAY = Pattern.compile("(?:^|[-/. ])\\d[-/. ].*");
  private static final Pattern PADDED_DAY = Pattern.compile("(?:^|[-/. ])0\\d(?!:)");
  private static final Pattern BARE_HOUR = Pattern.compile("(?:^|[T ])\\d:");
  private static final Pattern PADDED_HOUR = Pattern.compile("(?:^|[T ])0\\d:");

  /** Told by the first and last of the values in the order of texts, and by one between. */
  static Padding of(List<Tally> tallies) {
    var texts =
        tallies.stream().flatMap(t -> Stream.of(t.example(), t.least(), t.greatest())).toList();
    return new Padding(
        any(texts, BARE_DAY) && !any(texts, PADDED_DAY),
        any(texts, BARE_HOUR) && !any(texts, PADDED_HOUR));
  }

  /** The pattern that writes as the values are written. */
  String fit(String pattern) {
    var days = bareDays ? pattern.replace("%d", "%-d").replace("%m", "%-m") : pattern;
    return bareHours ? days.replace("%H", "%-H").replace("%I", "%-I") : days;
  }

  private static boolean any(List<String> texts, Pattern pattern) {
    return texts.stream().anyMatch(text -> pattern.matcher(text).find());
  }
}
