package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a header's words say of the values below it. */
final class Cues {

  private static final Set<String> CODE_WORDS =
      Set.of(
          "ma",
          "code",
          "codes",
          "mst",
          "cccd",
          "cmnd",
          "cmt",
          "sdt",
          "dt",
          "phone",
          "tel",
          "fax",
          "mobile",
          "postcode",
          "zip",
          "zipcode",
          "bhyt",
          "bhxh",
          "iban",
          "barcode",
          "gtin",
          "sbd",
          "masothue",
          "madvhc");
  private static final List<String> CODE_PHRASES =
      List.of(
          " dien thoai ",
          " so dt ",
          " can cuoc ",
          " dinh danh ",
          " chung minh ",
          " so hieu ",
          " tai khoan ",
          " ma so ",
          " so the ",
          " so giay ",
          " ho chieu ",
          " passport ",
          " postal ",
          " tax id ",
          " serial ",
          " so bao danh ",
          " duong day nong ",
          " hotline ");
  private static final Set<String> ORDINALS =
      Set.of("stt", "tt", "so thu tu", "no", "no.", "#", "so tt", "thu tu", "ordinal", "index");
  private static final Set<String> DATE_PARTS =
      Set.of(
          "thang", "ngay", "gio", "phut", "quy", "tuan", "month", "day", "hour", "minute",
          "quarter", "week");
  private static final Set<String> DATE_WORDS =
      Set.of("ngay", "date", "birth", "birthday", "dob", "ngaysinh", "day", "thoi");
  private static final Set<String> FLAG_WORDS =
      Set.of("is", "has", "flag", "co", "da", "duoc", "dat", "active", "enabled");

  private static final List<String> COMPARING =
      List.of(
          " so voi ",
          " ty le ",
          " ti le ",
          " co cau ",
          " ty trong ",
          " chi so ",
          " toc do ",
          " he so ",
          " nang suat ",
          " xep hang ",
          " thu hang ");

  private Cues() {}

  /** Codes and numbers that nobody adds up: telephone, tax, citizens', administrative units'. */
  static boolean isCode(Heading heading) {
    var phrase = heading.phrase();
    return CODE_PHRASES.stream().anyMatch(phrase::contains)
        || heading.words().stream().anyMatch(CODE_WORDS::contains) && !saysAmount(heading);
  }

  /** "dt" is điện thoại (telephone) and diện tích (area): decimals tell. */
  static boolean mayBeArea(Heading heading) {
    return heading.words().contains("dt")
        && CODE_PHRASES.stream().noneMatch(heading.phrase()::contains);
  }

  /** A number that only counts the rows. */
  static boolean isOrdinal(Heading heading) {
    var text = heading.phrase().strip();
    return text.isEmpty() || ORDINALS.contains(text) || text.matches("(cot|column) ?\\d+");
  }

  /** As {@link #isOrdinal}, and the header says so. */
  static boolean isNumbering(Heading heading) {
    return ORDINALS.contains(heading.phrase().strip());
  }

  static boolean isIdentifier(Heading heading) {
    var words = heading.words();
    return words.contains("id") || words.contains("uuid") || words.contains("gid");
  }

  static boolean isYear(Heading heading) {
    var words = heading.words();
    var told = heading.label().toLowerCase(Locale.ROOT).contains("năm");
    return told || words.contains("year") || words.equals(List.of("nam")) || isYearInAscii(words);
  }

  /** Month, day, hour in a column of their own: small numbers, often with a zero before. */
  static boolean isDatePart(Heading heading) {
    return heading.words().stream().anyMatch(DATE_PARTS::contains);
  }

  static boolean isDate(Heading heading) {
    return heading.words().stream().anyMatch(DATE_WORDS::contains);
  }

  static boolean isFlag(Heading heading) {
    var words = heading.words();
    return !words.isEmpty() && FLAG_WORDS.contains(words.getFirst())
        || heading.source().endsWith("?");
  }

  /**
   * Numbers without a unit: ordinals, identifiers, years and parts of a date; but {@code Năm 2008}
   * is no year, it is what was measured in that year.
   */
  static boolean isCounting(Heading heading) {
    var words = heading.words();
    var dated = words.stream().anyMatch(word -> word.matches("(19|20)\\d\\d"));
    return isOrdinal(heading)
        || isIdentifier(heading)
        || !dated
            && !heading.label().contains(" > ")
            && !isComparing(heading)
            && (isDatePart(heading) || isYear(heading));
  }

  /** Figures that compare or divide others. */
  static boolean isComparing(Heading heading) {
    return COMPARING.stream().anyMatch(heading.phrase()::contains);
  }

  private static boolean isYearInAscii(List<String> words) {
    return words.size() > 1 && words.getFirst().equals("nam");
  }

  private static boolean saysAmount(Heading heading) {
    return heading.unit().isPresent() || heading.phrase().contains(" so luong ");
  }
}
