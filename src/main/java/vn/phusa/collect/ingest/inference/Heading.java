package vn.phusa.collect.ingest.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.phusa.base.text.CamelCase;
import vn.phusa.base.text.Fold;
import vn.phusa.base.text.Nfc;

/**
 * A column's header, taken apart.
 *
 * @param source as the file has it
 * @param label for people, on one line; the Vietnamese part of a bilingual header
 * @param translation the other part of a bilingual header; may be empty
 * @param unit the unit that stands in the header
 */
record Heading(String source, String label, String translation, Optional<String> unit) {

  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");
  private static final Pattern BRACKETS =
      Pattern.compile("^(?<label>.+?)\\s*[(\\[](?<unit>[^()\\[\\]]{1,40})[)\\]]$");
  private static final Pattern SAID =
      Pattern.compile(
          "^(?<label>.+?)[\\s,;.:-]+(?:ĐVT|Đvt|ĐV tính|[Đđ]ơn vị tính|[Đđ]ơn vị|Unit)\\s*[:=]?\\s*"
              + "(?<unit>[^()]{1,40})$");
  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static Heading of(String source) {
    var lines = Arrays.stream(Nfc.of(source).split("\\R")).map(Heading::tidy).toList();
    var bilingual = lines.size() == 2 && isVietnamese(lines.get(0)) != isVietnamese(lines.get(1));
    if (!bilingual || lines.stream().anyMatch(Heading::isUnitAlone)) {
      return withUnit(source, tidy(Nfc.of(source)), "");
    }
    var first = isVietnamese(lines.get(0)) ? 0 : 1;
    return withUnit(source, lines.get(first), lines.get(1 - first));
  }

  /** Whether a text has letters that only Vietnamese writes. */
  static boolean isVietnamese(String text) {
    return VIETNAMESE.matcher(text).find();
  }

  /**
   * The header's words, folded: no case, no diacritics; those of a {@code camelCase} name one by
   * one.
   */
  List<String> words() {
    return Arrays.stream(Fold.fold(CamelCase.apart(label)).split("[^\\p{L}\\p{N}#]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The words with a blank at either side, for looking for phrases. */
  String phrase() {
    return words().stream().collect(Collectors.joining(" ", " ", " "));
  }

  private static Heading withUnit(String source, String text, String translation) {
    for (var pattern : List.of(BRACKETS, SAID)) {
      var matcher = pattern.matcher(text);
      if (matcher.matches() && Units.isUnit(matcher.group("unit"))) {
        var unit = Optional.of(tidy(matcher.group("unit")));
        return new Heading(source, matcher.group("label"), translation, unit);
      }
    }
    return new Heading(source, text, translation, Optional.empty());
  }

  private static boolean isUnitAlone(String line) {
    return line.startsWith("(") && line.endsWith(")");
  }

  private static String tidy(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
