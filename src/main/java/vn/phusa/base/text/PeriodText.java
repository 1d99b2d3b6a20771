package vn.phusa.base.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways of writing a {@link Period}, on folded text. */
final class PeriodText {

  private record Way(Pattern pattern, BiFunction<Integer, Integer, Period> period) {
    static Way of(String pattern, BiFunction<Integer, Integer, Period> period) {
      return new Way(Pattern.compile(pattern), period);
    }

    Optional<Period> read(String text) {
      var matcher = pattern.matcher(text);
      return matcher.matches() ? Optional.of(period(matcher)) : Optional.empty();
    }

    private Period period(Matcher matcher) {
      var named = pattern.namedGroups().containsKey("n") ? matcher.group("n") : "1";
      return period.apply(
          Integer.parseInt(matcher.group("y")), NUMBERS.getOrDefault(named, number(named)));
    }

    private static int number(String text) {
      return text.chars().allMatch(Character::isDigit) ? Integer.parseInt(text) : 0;
    }
  }

  private static final int LONGEST = 60;
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(?:so bo|uoc tinh|uoc|preliminary|prel?\\.?|est\\.?|estimated?)(?: ?[-/]? ?(?:prel|est)\\.?)?"
              + "(?:[ :]+|(?<=\\.))(?<before>.+)|(?<behind>.+?) ?\\((?:so bo|uoc tinh|uoc|prel\\.?|preliminary|"
              + "est\\.?|estimate)\\)");

  private static final Map<String, Integer> NUMBERS = PeriodWords.numbers();
  private static final String MONTH_NAME = PeriodWords.englishMonths();
  private static final String YEAR = "(?<y>19\\d\\d|20\\d\\d|2100)";
  private static final String GAP = "(?: nam |[ ,]*/ ?(?:nam )?| ?[-.] ?|, ?(?:nam )?| )";
  private static final String QUARTER = "(?<n>iv|i{1,3}|0?[1-4]|mot|nhat|hai|ba|bon|tu)";
  private static final String MONTH = "(?<n>1[0-2]|0?[1-9])";

  private static final List<Way> WAYS =
      List.of(
          Way.of("(?:ca )?(?:nam |year )?" + YEAR, (year, one) -> Period.year(year)),
          Way.of("(?:qu[yi]|quarter|q)\\.? ?" + QUARTER + GAP + YEAR, Period::quarter),
          Way.of(YEAR + "[-/ ]?q(?<n>[1-4])", Period::quarter),
          Way.of(
              "(?<n>[1-4]|1st|2nd|3rd|4th)(?: ?q| quarter)(?: of)?[ /]+" + YEAR, Period::quarter),
          Way.of("(?:thang|month|t|m) ?" + MONTH + GAP + YEAR, Period::month),
          Way.of("thang " + PeriodWords.vietnameseMonths() + GAP + YEAR, Period::month),
          Way.of(MONTH + " ?[/-] ?" + YEAR, Period::month),
          Way.of(YEAR + "(?:[-/]|-?m)(?<n>0[1-9]|1[0-2])", Period::month),
          Way.of(MONTH_NAME + "\\.?[ ,/-]+(?:of )?" + YEAR, Period::month),
          Way.of("(?:6|sau) thang (?<n>dau|cuoi)(?: nam|" + GAP + ") ?" + YEAR, Period::half),
          Way.of("nua (?<n>dau|cuoi)(?: nam|" + GAP + ") ?" + YEAR, Period::half),
          Way.of("h(?<n>[12])" + GAP + YEAR, Period::half),
          Way.of(YEAR + "[- ]?h(?<n>[12])", Period::half),
          Way.of("(?<n>first|second) (?:half|6 months|six months)(?: of)? " + YEAR, Period::half));

  private PeriodText() {}

  static Optional<Period> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var folded = Fold.fold(text);
    var unfinished = UNFINISHED.matcher(folded);
    if (!unfinished.matches()) {
      return finished(folded);
    }
    var before = unfinished.group("before");
    return finished(before != null ? before : unfinished.group("behind"))
        .map(Period::asPreliminary);
  }

  private static Optional<Period> finished(String text) {
    return WAYS.stream().flatMap(way -> way.read(text).stream()).findFirst();
  }
}
