package vn.phusa.collect.ingest.inner;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** How a number of a spreadsheet is meant, told by its number format. */
public enum CellForm {
  PLAIN,
  PERCENT,
  DATE;

  /** As many digits as Excel keeps and shows; 0.1 + 0.2 is 0.3. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

  /**
   * @param code number format as the workbook writes it; built-in formats may leave it out
   */
  public static CellForm of(int id, @Nullable String code) {
    var format = code == null ? BuiltinFormats.getBuiltinFormat(id) : code;
    if (format == null) {
      return DateUtil.isInternalDateFormat(id) ? DATE : PLAIN;
    }
    var bare = format.replaceAll("\"[^\"]*\"|\\\\.", "");
    if (bare.contains("%")) {
      return PERCENT;
    }
    var elapsed = bare.toLowerCase(Locale.ROOT).matches(".*\\[[hms]+].*");
    return !elapsed && DateUtil.isADateFormat(id, format) ? DATE : PLAIN;
  }

  public String text(double value, boolean from1904) {
    return switch (this) {
      case PLAIN -> plain(value);
      case PERCENT -> decimal(new BigDecimal(value).multiply(HUNDRED));
      case DATE -> moment(value, from1904).orElseGet(() -> plain(value));
    };
  }

  /** A number as plain decimal text, without the noise of binary fractions. */
  public static String plain(double value) {
    var whole = (long) value;
    if (whole == value && Math.abs(whole) < 1_000_000_000_000_000L) {
      return Long.toString(whole);
    }
    return Double.isFinite(value) ? decimal(new BigDecimal(value)) : "";
  }

  private static String decimal(BigDecimal value) {
    var rounded = value.round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /**
   * A number as text that means nothing else: who writes 12.345 into a cell as text may mean 12345,
   * a number never does, and 12.3450 can not.
   */
  public static String unmistakable(String number) {
    return GROUPED.matcher(number).matches() ? number + "0" : number;
  }

  private static Optional<String> moment(double value, boolean from1904) {
    if (!DateUtil.isValidExcelDate(value) || value >= 2_958_466) {
      return Optional.empty();
    }
    var moment = DateUtil.getLocalDateTime(value, from1904, true);
    if (value < 1) {
      return Optional.of(TIME.format(moment));
    }
    var midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    return Optional.of(midnight ? moment.toLocalDate().toString() : MOMENT.format(moment));
  }
}
