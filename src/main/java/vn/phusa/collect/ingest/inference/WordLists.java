package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.phusa.base.text.Fold;

/** Words that stand for "no value", for yes and for no. */
final class WordLists {

  /** Signs that never are a value, not even in a column of texts. */
  private static final Set<String> EMPTY_SIGNS =
      Set.of(
          "-", "--", "---", "–", "—", "−", "…", "...", "..", "....", ".", "/", "//", "k/c", "n/a",
          "null", "(null)", "<na>", "n.a.", "\\n", "'-");

  /** Words that are "no value" among numbers and dates, and may be an answer among texts. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "na",
          "nan",
          "none",
          "nil",
          "x",
          "k",
          "*",
          "?",
          "không có",
          "khong co",
          "không",
          "không rõ",
          "không biết",
          "chưa có",
          "chưa rõ",
          "không có thông tin",
          "không có số liệu",
          "chưa có số liệu",
          "kxđ",
          "không xác định",
          "missing",
          "unknown",
          "nd",
          "n/d");

  static final List<String> TRUTHS =
      List.of("true", "1", "co", "x", "yes", "dung", "t", "y", "v", "roi");
  static final List<String> FALSEHOODS =
      List.of("false", "0", "khong", "no", "sai", "f", "n", "khong co", "chua");

  private static final Set<String> ANSWERS =
      Set.of(
          "true", "co", "có", "yes", "dung", "đúng", "t", "y", "v", "rồi", "false", "khong", "no",
          "sai", "f", "n", "chưa");

  private WordLists() {}

  /** All of them, in lower case. */
  static List<String> all() {
    return Stream.of(EMPTY_SIGNS, EMPTY_WORDS, ANSWERS)
        .flatMap(Set::stream)
        .distinct()
        .sorted()
        .toList();
  }

  static boolean isEmptySign(String word) {
    return EMPTY_SIGNS.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isEmptyWord(String word) {
    return isEmptySign(word) || EMPTY_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isTruth(String word) {
    return TRUTHS.contains(Fold.fold(word));
  }

  static boolean isFalsehood(String word) {
    return FALSEHOODS.contains(Fold.fold(word));
  }
}
