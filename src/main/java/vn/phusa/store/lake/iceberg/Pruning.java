package vn.phusa.store.lake.iceberg;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.iceberg.Schema;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;
import vn.phusa.store.lake.Filter;
import vn.phusa.store.lake.Filter.Operand;
import vn.phusa.store.lake.Filter.Operand.Literal;
import vn.phusa.store.lake.Filter.Operand.Property;

/**
 * What of a filter the bounds of files can answer. It may let files pass that hold no wanted row,
 * never the other way round; the engine looks at every row anyway.
 */
final class Pruning {

  private final Schema schema;
  private final Predicate<String> plain;

  /**
   * @param plain the columns whose values the reader sees as they are: bounds say nothing of masked
   *     ones
   */
  Pruning(Schema schema, Predicate<String> plain) {
    this.schema = schema;
    this.plain = plain;
  }

  Expression of(Filter filter) {
    return switch (filter) {
      case Filter.And(var parts) ->
          parts.stream().map(this::of).reduce(Expressions.alwaysTrue(), Expressions::and);
      case Filter.Or(var parts) ->
          parts.stream().map(this::of).reduce(Expressions.alwaysFalse(), Expressions::or);
      case Filter.Compare(var left, var operator, var right) -> compare(left, operator, right);
      case Filter.Between(var value, var low, var high) ->
          Expressions.and(
              compare(value, Filter.Operator.GREATER_OR_EQUAL, low),
              compare(value, Filter.Operator.LESS_OR_EQUAL, high));
      case Filter.In(var value, var values) -> in(value, values);
      case Filter.Not ignored -> Expressions.alwaysTrue();
      case Filter.Like ignored -> Expressions.alwaysTrue();
      case Filter.IsNull ignored -> Expressions.alwaysTrue();
      case Filter.InBox ignored -> Expressions.alwaysTrue();
    };
  }

  private Expression in(Operand value, List<Operand> values) {
    return values.stream()
        .map(one -> compare(value, Filter.Operator.EQUAL, one))
        .reduce(Expressions.alwaysFalse(), Expressions::or);
  }

  private Expression compare(Operand left, Filter.Operator operator, Operand right) {
    if (left instanceof Property(var column) && right instanceof Literal(var value)) {
      return bound(column, value)
          .map(literal -> expression(column, operator, literal))
          .orElseGet(Expressions::alwaysTrue);
    }
    if (left instanceof Literal && right instanceof Property) {
      return compare(right, mirrored(operator), left);
    }
    return Expressions.alwaysTrue();
  }

  private static Filter.Operator mirrored(Filter.Operator operator) {
    return switch (operator) {
      case EQUAL -> Filter.Operator.EQUAL;
      case NOT_EQUAL -> Filter.Operator.NOT_EQUAL;
      case LESS -> Filter.Operator.GREATER;
      case LESS_OR_EQUAL -> Filter.Operator.GREATER_OR_EQUAL;
      case GREATER -> Filter.Operator.LESS;
      case GREATER_OR_EQUAL -> Filter.Operator.LESS_OR_EQUAL;
    };
  }

  private static Expression expression(String column, Filter.Operator operator, Object value) {
    return switch (operator) {
      case EQUAL -> Expressions.equal(column, value);
      case NOT_EQUAL -> Expressions.alwaysTrue();
      case LESS -> Expressions.lessThan(column, value);
      case LESS_OR_EQUAL -> Expressions.lessThanOrEqual(column, value);
      case GREATER -> Expressions.greaterThan(column, value);
      case GREATER_OR_EQUAL -> Expressions.greaterThanOrEqual(column, value);
    };
  }

  /** The literal in the form that Iceberg binds to the column, where it has that very value. */
  private Optional<Object> bound(String column, Object value) {
    var field = schema.findField(column);
    if (field == null || !plain.test(column)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (field.type().typeId()) {
          case LONG -> whole(value);
          case DECIMAL -> decimal(value);
          case STRING -> value instanceof String ? value : null;
          case DATE -> value instanceof LocalDate ? value.toString() : null;
          case TIMESTAMP -> value instanceof Instant ? micros(value) : null;
          default -> null;
        });
  }

  private static @Nullable Object whole(Object value) {
    return value instanceof BigDecimal number
            && number.stripTrailingZeros().scale() <= 0
            && number.precision() - number.scale() <= 18
        ? number.longValueExact()
        : null;
  }

  private static @Nullable Object decimal(Object value) {
    return value instanceof BigDecimal number
            && number.stripTrailingZeros().scale() <= 9
            && number.precision() - number.scale() <= 29
        ? number.setScale(9)
        : null;
  }

  /** Iceberg reads ISO text with an offset; finer than a microsecond is nothing it knows. */
  private static @Nullable Object micros(Object value) {
    return value instanceof Instant instant
            && instant.truncatedTo(ChronoUnit.MICROS).equals(instant)
        ? instant.atOffset(ZoneOffset.UTC).toString()
        : null;
  }
}
