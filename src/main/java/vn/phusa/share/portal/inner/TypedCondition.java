package vn.phusa.share.portal.inner;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.text.Fold;
import vn.phusa.base.text.Period;
import vn.phusa.store.contract.Column;
import vn.phusa.store.lake.Filter;
import vn.phusa.store.lake.Filter.Operand;
import vn.phusa.store.lake.Filter.Operator;

/** What a person types to narrow a column: part of a text, {@code > 10}, {@code 5..9}, a day. */
final class TypedCondition {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("[d/M/uuuu][uuuu-MM-dd]", Locale.ROOT);
  private static final Pattern RANGE = Pattern.compile("(.+?)\\s*\\.\\.\\s*(.+)");
  private static final Pattern COMPARED = Pattern.compile("(>=|<=|<>|>|<|=)?\\s*(.+)");
  private static final Pattern TRUE = Pattern.compile("1|true|co|x|dung|yes");

  private final Column column;
  private final Operand property;
  private final Locale locale;

  private TypedCondition(Column column, Locale locale) {
    this.column = column;
    this.property = new Operand.Property(column.id());
    this.locale = locale;
  }

  /** Empty when nothing was typed or it cannot be meant for this column. */
  static Optional<Filter> of(Column column, String typed, Locale locale) {
    var text = typed.strip();
    return text.isEmpty() ? Optional.empty() : new TypedCondition(column, locale).read(text);
  }

  private Optional<Filter> read(String text) {
    return switch (column.type()) {
      case INTEGER, DECIMAL, DOUBLE -> number(text);
      case DATE -> day(text).map(day -> compare(Operator.EQUAL, day));
      case TIMESTAMP -> day(text).map(this::within);
      case BOOLEAN -> Optional.of(compare(Operator.EQUAL, TRUE.matcher(Fold.fold(text)).matches()));
      case PERIOD -> Optional.of(part(Period.parse(text).map(Period::toString).orElse(text)));
      case TEXT -> Optional.of(part(text));
      case TIME, GEOMETRY -> Optional.empty();
    };
  }

  private Optional<Filter> number(String text) {
    var range = RANGE.matcher(text);
    if (range.matches()) {
      return figure(range.group(1))
          .flatMap(low -> figure(range.group(2)).map(high -> between(low, high)));
    }
    var compared = COMPARED.matcher(text);
    return compared.matches()
        ? figure(compared.group(2)).map(value -> compare(operator(compared.group(1)), value))
        : Optional.empty();
  }

  private Filter between(BigDecimal low, BigDecimal high) {
    return new Filter.Between(property, new Operand.Literal(low), new Operand.Literal(high));
  }

  private static Operator operator(@Nullable String sign) {
    return switch (sign) {
      case ">=" -> Operator.GREATER_OR_EQUAL;
      case "<=" -> Operator.LESS_OR_EQUAL;
      case ">" -> Operator.GREATER;
      case "<" -> Operator.LESS;
      case "<>" -> Operator.NOT_EQUAL;
      case null, default -> Operator.EQUAL;
    };
  }

  private Optional<BigDecimal> figure(String text) {
    var english = locale.getLanguage().equals("en");
    var plain =
        english ? text.replace(",", "").strip() : text.replace(".", "").replace(',', '.').strip();
    return plain.matches("-?\\d{1,30}(\\.\\d{1,30})?")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Filter within(LocalDate day) {
    return new Filter.And(
        List.of(
            compare(Operator.GREATER_OR_EQUAL, day.atStartOfDay(ZONE).toInstant()),
            compare(Operator.LESS, day.plusDays(1).atStartOfDay(ZONE).toInstant())));
  }

  private Filter compare(Operator operator, Object value) {
    return new Filter.Compare(property, operator, new Operand.Literal(value));
  }

  private Filter part(String text) {
    return new Filter.Like(
        new Operand.Folded(property), new Operand.Folded(new Operand.Literal("%" + text + "%")));
  }
}
