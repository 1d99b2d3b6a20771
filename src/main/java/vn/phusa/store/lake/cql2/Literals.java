package vn.phusa.store.lake.cql2;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Literals as SQL values of the kind that they are compared with. */
final class Literals {

  private static final int DECIMAL_DIGITS = 38;

  private Literals() {}

  /** The value as a kind, or empty when it cannot be one. */
  static Optional<Field<?>> fit(Object value, Kind kind) {
    try {
      return Optional.ofNullable(
          switch (kind) {
            case TEXT -> text(value);
            case NUMBER -> number(value);
            case BOOLEAN -> truth(value);
            case DATE -> date(value);
            case TIME -> value instanceof String time ? DSL.inline(LocalTime.parse(time)) : null;
            case TIMESTAMP -> timestamp(value);
            case GEOMETRY -> null;
          });
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The kind of a literal that stands alone. */
  static Kind kind(Object value) {
    return switch (value) {
      case BigDecimal ignored -> Kind.NUMBER;
      case Boolean ignored -> Kind.BOOLEAN;
      case LocalDate ignored -> Kind.DATE;
      case Instant ignored -> Kind.TIMESTAMP;
      default -> Kind.TEXT;
    };
  }

  private static @Nullable Field<?> text(Object value) {
    return switch (value) {
      case String text -> DSL.inline(text);
      case BigDecimal number -> DSL.inline(number.toPlainString());
      case LocalDate date -> DSL.inline(date.toString());
      default -> null;
    };
  }

  private static @Nullable Field<?> number(Object value) {
    var number =
        switch (value) {
          case BigDecimal decimal -> decimal;
          case String text -> new BigDecimal(text.strip());
          default -> null;
        };
    if (number == null) {
      return null;
    }
    if (number.precision() > DECIMAL_DIGITS
        || number.scale() > DECIMAL_DIGITS
        || number.scale() < -18) {
      return DSL.inline(number.doubleValue());
    }
    return whole(number) ? DSL.inline(number.longValueExact()) : DSL.inline(number);
  }

  private static boolean whole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 18;
  }

  private static @Nullable Field<?> truth(Object value) {
    return switch (value.toString().toLowerCase(Locale.ROOT)) {
      case "true" -> DSL.inline(true);
      case "false" -> DSL.inline(false);
      default -> null;
    };
  }

  private static @Nullable Field<?> date(Object value) {
    return switch (value) {
      case LocalDate date -> DSL.inline(date);
      case Instant instant -> time(instant);
      case String text -> DSL.inline(LocalDate.parse(text));
      default -> null;
    };
  }

  private static @Nullable Field<?> timestamp(Object value) {
    return switch (value) {
      case Instant instant -> time(instant);
      case LocalDate date -> time(date.atStartOfDay().toInstant(ZoneOffset.UTC));
      case String text when text.length() == 10 ->
          time(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
      case String text -> time(Instant.parse(text));
      default -> null;
    };
  }

  private static Field<?> time(Instant instant) {
    return DSL.field(
        "cast({0} as timestamptz)",
        SQLDataType.TIMESTAMPWITHTIMEZONE, DSL.inline(instant.toString()));
  }
}
