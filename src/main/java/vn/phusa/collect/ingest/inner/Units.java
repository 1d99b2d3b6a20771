package vn.phusa.collect.ingest.inner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.phusa.base.text.Fold;
import vn.phusa.base.text.Nfc;

/** Recognises units of measure in headers and titles. */
public final class Units {

  private static final Set<String> WORDS =
      words(
          "dong vnd usd us$ $ eur dola do la my ty trieu nghin ngan tram chuc dvt dongs bill mill",
          "thous thousand million billion milion bil mil nguoi ho hoc sinh gia dinh con cai chiec bo",
          "doi cap suat luot ban giuong phong truong lop xa phuong huyen tinh thon doanh nghiep du",
          "an so vu ca luong khach thue bao may pers person persons people pupil pupils hectare",
          "hectares household households bed beds m m2 m3 m² m³ km km2 km² cm mm dm ha a ta tan yen",
          "kg g mg µg μg ug l lit ml kl tons ton tonnes tonne quintal quintals kwh mwh gwh kw mw gw",
          "w v hp cv teu dwt ft gio phut giay h s ngay hour hours min day days lan diem point points",
          "% ‰ phan ppm ppb ppt psu ntu ph °c ℃ °f c k hpa pa mb bar db dba hz tren moi per cay qua",
          "viec viet nam");

  private static final Set<String> NEVER_ALONE =
      Set.of("a", "c", "k", "nam", "viet", "moi", "phan", "my");
  private static final Pattern IN_TITLE =
      Pattern.compile(
          "(?:ĐVT|Đơn vị tính|Đơn vị|Unit)\\s*:\\s*(?<unit>[^()\\n;|]{1,40})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Words that measure, rather than name what is counted, as {@code xã} and {@code trường} do. */
  private static final Set<String> MEASURES =
      words(
          "dong vnd usd $ ty trieu nghin ngan nguoi luot % ‰ ha m m2 m3 m² m³ km km2 km² kg tan ta",
          "lit kwh mwh tonnes tons hectares persons million billion thousand thous mill bill");

  /** Those that are units only with these marks: {@code động} and {@code tân} are none. */
  private static final Set<String> MARKED =
      Set.of("đồng", "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "người", "lượt", "tấn", "tạ", "lít");

  private static final Pattern PARTS = Pattern.compile("[\\s/.,:*-]+");
  private static final Pattern SEVERAL = Pattern.compile("[,;]\\s+\\p{L}");

  private Units() {}

  private static Set<String> words(String... lines) {
    return Set.of(
        Arrays.stream(lines)
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .distinct()
            .toArray(String[]::new));
  }

  /** Whether a text names a unit, as {@code tỷ đồng}, {@code kg/người}, {@code 1.000 tấn}. */
  public static boolean isUnit(String text) {
    var words = wordsOf(text);
    return words.length > 0
        && words.length <= 6
        && Arrays.stream(words).allMatch(Units::isKnown)
        && !SEVERAL.matcher(text).find()
        && !(words.length == 1 && NEVER_ALONE.contains(words[0]))
        && Arrays.stream(words).anyMatch(word -> !isFigure(word));
  }

  /** Whether a text that stands alone is a unit and nothing else could be meant. */
  public static boolean isMeasure(String text) {
    return isUnit(text)
        && Arrays.stream(PARTS.split(Nfc.of(text).toLowerCase(Locale.ROOT)))
            .anyMatch(word -> MARKED.contains(word) || MEASURES.contains(word));
  }

  /** The unit that a table's title gives for all its numbers. */
  public static Optional<String> inTitle(String title) {
    var matcher = IN_TITLE.matcher(title);
    return matcher.find() && isUnit(matcher.group("unit"))
        ? Optional.of(matcher.group("unit").strip())
        : Optional.empty();
  }

  private static String[] wordsOf(String text) {
    return Arrays.stream(PARTS.split(Fold.fold(text)))
        .filter(word -> !word.isEmpty())
        .toArray(String[]::new);
  }

  private static boolean isKnown(String word) {
    return WORDS.contains(word) || isFigure(word);
  }

  private static boolean isFigure(String word) {
    return word.chars().allMatch(Character::isDigit);
  }
}
