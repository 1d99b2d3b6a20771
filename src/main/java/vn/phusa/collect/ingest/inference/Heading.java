package vn.phusa.collect.ingest.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.phusa.base.text.CamelCase;
import vn.phusa.base.text.Fold;
import vn.phusa.base.text.Nfc;
import vn.phusa.collect.ingest.inner.Units;

/**
 * A column's header, taken apart.
 *
 * @param source as the file has it
 * @param label for people, on one line; the Vietnamese part of a bilingual header
 * @param translation the other part of a bilingual header; may be empty
 * @param unit the unit that stands in the header, in the lowest of its lines that has one
 */
record Heading(String source, String label, String translation, Optional<String> unit) {

  private static final String BETWEEN = " > ";
  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[](?<unit>[^()\\[\\]]{1,40})[)\\]]");
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
    var parts = new ArrayList<String>();
    var unit = "";
    for (var part : text.split(BETWEEN, -1)) {
      var taken = Part.of(part, !parts.isEmpty());
      unit = taken.unit().isEmpty() ? unit : taken.unit();
      if (!taken.label().isEmpty()) {
        parts.add(taken.label());
      }
    }
    var said = Optional.of(unit).filter(found -> !found.isEmpty());
    return new Heading(source, String.join(BETWEEN, parts), translation, said);
  }

  /** One name of a path, and the unit that stands in it; empty where there is none. */
  private record Part(String label, String unit) {

    /**
     * @param below it names a part of a group of columns: then it may be a unit and nothing else
     */
    static Part of(String text, boolean below) {
      if (below && Units.isMeasure(text.replaceAll("^[(\\[]|[)\\]]$", ""))) {
        return new Part("", tidy(text.replaceAll("^[(\\[]|[)\\]]$", "")));
      }
      var said = SAID.matcher(text);
      if (said.matches() && Units.isUnit(said.group("unit"))) {
        return new Part(said.group("label"), tidy(said.group("unit")));
      }
      var brackets = BRACKETS.matcher(text);
      while (brackets.find()) {
        var rest = tidy(text.substring(0, brackets.start()) + " " + text.substring(brackets.end()));
        if (!rest.isEmpty() && Units.isUnit(brackets.group("unit"))) {
          return new Part(rest, tidy(brackets.group("unit")));
        }
      }
      return new Part(text, "");
    }
  }

  private static boolean isUnitAlone(String line) {
    return line.startsWith("(") && line.endsWith(")");
  }

  private static String tidy(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
