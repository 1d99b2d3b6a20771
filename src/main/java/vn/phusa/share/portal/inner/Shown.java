package vn.phusa.share.portal.inner;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.text.Period;
import vn.phusa.base.text.Words;
import vn.phusa.store.contract.Column;
import vn.phusa.store.lake.ColumnType;

/** Values as people of one language write them. */
public final class Shown {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d+)?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** A whole number that names a year: it has no unit and its column is called so. */
  private static final Pattern YEAR = Pattern.compile("(nam|year|nien_vu)(_[a-z]+)*");

  private final Locale locale;
  private final List<String> periods;

  public Shown(Words words) {
    this.locale = words.locale();
    this.periods = List.of(words.of("portal.periods").split(";"));
  }

  public static boolean isYear(Column column) {
    return column.type() == ColumnType.INTEGER
        && column.unit().isEmpty()
        && YEAR.matcher(column.id()).matches();
  }

  /**
   * A cell of a column.
   *
   * @param decimals with how many decimals a number is written at least
   */
  public String cell(Column column, @Nullable Object value, int decimals) {
    return switch (value) {
      case null -> "";
      case Long number when isYear(column) -> number.toString();
      case Long number -> fixed(number, decimals);
      case BigDecimal number -> fixed(number, decimals);
      case Double number -> fixed(number, decimals);
      case String text when column.type() == ColumnType.PERIOD -> period(text);
      case Object other -> value(other);
    };
  }

  private String fixed(Number value, int decimals) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(value instanceof Double ? 6 : 9);
    format.setMinimumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  /** {@code 09/2024}, {@code Quý 1/2024}; a text that is no period stays as it is. */
  public String period(String text) {
    return Period.parse(text).map(period -> period(period, text)).orElse(text);
  }

  private String period(Period period, String text) {
    return switch (period.frequency()) {
      case YEAR -> text;
      case HALF -> filled(periods.get(1 + period.index()), period, "");
      case QUARTER -> filled(periods.get(1), period, "" + period.index());
      case MONTH ->
          filled(periods.get(0), period, String.format(Locale.ROOT, "%02d", period.index()));
    };
  }

  private static String filled(String form, Period period, String index) {
    return form.replace("%y", "" + period.year()).replace("%n", index);
  }

  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  public String decimal(Number value, int digits) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  /** {@code 1,2 MB}: units of 1,000 bytes. */
  public String bytes(long bytes) {
    var size = (double) bytes;
    var unit = 0;
    while (size >= 1000 && unit < UNITS.size() - 1) {
      size /= 1000;
      unit++;
    }
    return decimal(size, size < 10 && unit > 0 ? 1 : 0) + " " + UNITS.get(unit);
  }

  public String percent(double share) {
    return decimal(Math.floor(share * 1000) / 10, 1) + "%";
  }

  public String date(Instant time) {
    return date(time.atZone(ZONE).toLocalDate());
  }

  public String time(Instant time) {
    return time.atZone(ZONE).format(DateTimeFormatter.ofPattern(day() + " HH:mm", locale));
  }

  private String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern(day(), locale));
  }

  private String day() {
    return locale.getLanguage().equals("en") ? "d MMM yyyy" : "dd/MM/yyyy";
  }

  /** A cell: numbers and dates in the language's way, nothing for null. */
  public String value(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Long number -> number(number);
      case BigDecimal number -> decimal(number, 9);
      case Double number -> decimal(number, 6);
      case LocalDate date -> date(date);
      case Instant instant -> time(instant);
      case Object other -> other.toString();
    };
  }

  /** The figures of a profile, which come as plain text, in the language's way. */
  public String figure(Column column, String text) {
    if (isYear(column)) {
      return text;
    }
    return switch (column.type()) {
      case INTEGER, DECIMAL, DOUBLE ->
          NUMBER.matcher(text).matches() ? decimal(new BigDecimal(text), 9) : text;
      case DATE -> DAY.matcher(text).matches() ? date(LocalDate.parse(text)) : text;
      case PERIOD -> period(text);
      case TEXT, BOOLEAN, TIME, TIMESTAMP, GEOMETRY -> text;
    };
  }
}
