package vn.phusa.base.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that number months, quarters and halves, folded. */
final class PeriodWords {

  private static final List<String> VIETNAMESE =
      List.of(
          "mot",
          "hai",
          "ba",
          "tu",
          "nam",
          "sau",
          "bay",
          "tam",
          "chin",
          "muoi",
          "muoi mot",
          "muoi hai");
  private static final List<String> ENGLISH =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Map<String, Integer> OTHERS =
      Map.ofEntries(
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("nhat", 1),
          Map.entry("bon", 4),
          Map.entry("gieng", 1),
          Map.entry("chap", 12),
          Map.entry("1st", 1),
          Map.entry("2nd", 2),
          Map.entry("3rd", 3),
          Map.entry("4th", 4),
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("dau", 1),
          Map.entry("cuoi", 2),
          Map.entry("sept", 9));

  private PeriodWords() {}

  /** What each word counts. */
  static Map<String, Integer> numbers() {
    var numbers = new HashMap<>(OTHERS);
    for (var month = 1; month <= 12; month++) {
      numbers.put(VIETNAMESE.get(month - 1), month);
      numbers.put(ENGLISH.get(month - 1), month);
      numbers.put(ENGLISH.get(month - 1).substring(0, 3), month);
    }
    return Map.copyOf(numbers);
  }

  /** A pattern's group {@code n} for the Vietnamese names of months. */
  static String vietnameseMonths() {
    return "(?<n>muoi hai|muoi mot|gieng|chap|" + String.join("|", VIETNAMESE) + ")";
  }

  /** A pattern's group {@code n} for the English names of months and their short forms. */
  static String englishMonths() {
    var shortened = ENGLISH.stream().map(name -> name.substring(0, 3)).toList();
    return "(?<n>" + String.join("|", ENGLISH) + "|sept|" + String.join("|", shortened) + ")";
  }
}
