package vn.phusa.store.lake.cql2;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.Filter;
import vn.phusa.store.lake.Filter.Operand;
import vn.phusa.store.lake.LakeCode;

/** A filter as a condition over typed columns. */
final class Conditions {

  private final Function<String, Field<?>> columns;
  private final Operands operands;

  Conditions(Function<String, Field<?>> columns) {
    this.columns = columns;
    this.operands = new Operands(columns);
  }

  Condition of(Filter filter) {
    return switch (filter) {
      case Filter.And(var parts) -> DSL.and(parts.stream().map(this::of).toList());
      case Filter.Or(var parts) -> DSL.or(parts.stream().map(this::of).toList());
      case Filter.Not(var part) -> DSL.not(of(part));
      case Filter.Compare(var left, var operator, var right) -> compare(left, operator, right);
      case Filter.Between(var value, var low, var high) -> between(value, low, high);
      case Filter.In(var value, var values) -> in(value, values);
      case Filter.Like(var value, var pattern) -> like(value, pattern);
      case Filter.IsNull(var value) -> operands.of(value, operands.itself(value)).isNull();
      case Filter.InBox box -> inBox(box);
    };
  }

  private Condition compare(Operand left, Filter.Operator operator, Operand right) {
    var target = operands.common(List.of(left, right));
    var one = operands.of(left, target);
    var other = operands.of(right, target);
    return switch (operator) {
      case EQUAL -> one.eq(other);
      case NOT_EQUAL -> one.ne(other);
      case LESS -> one.lt(other);
      case LESS_OR_EQUAL -> one.le(other);
      case GREATER -> one.gt(other);
      case GREATER_OR_EQUAL -> one.ge(other);
    };
  }

  private Condition between(Operand value, Operand low, Operand high) {
    var target = operands.common(List.of(value, low, high));
    return operands
        .of(value, target)
        .between(operands.of(low, target))
        .and(operands.of(high, target));
  }

  private Condition in(Operand value, List<Operand> values) {
    var target = operands.common(Stream.concat(Stream.of(value), values.stream()).toList());
    return operands
        .of(value, target)
        .in(values.stream().map(one -> operands.of(one, target)).toList());
  }

  private Condition like(Operand value, Operand pattern) {
    var text = operands.of(value, operands.text(value));
    var like = operands.of(pattern, operands.text(value));
    // The engine is faster without an escape sign, and nearly no pattern has one.
    return escapes(pattern)
        ? DSL.condition("{0} like {1} escape '\\'", text, like)
        : DSL.condition("{0} like {1}", text, like);
  }

  private static boolean escapes(Operand pattern) {
    return switch (pattern) {
      case Operand.Folded(var inner) -> escapes(inner);
      case Operand.Literal(var value) -> value instanceof String text && text.contains("\\");
      case Operand.Property ignored -> true;
      case Operand.Arithmetic ignored -> false;
    };
  }

  private Condition inBox(Filter.InBox box) {
    var field = columns.apply(box.column());
    if (Kind.of(field) != Kind.GEOMETRY) {
      throw new Problem(LakeCode.VALUE_MISMATCH, "BBOX", box.column(), Kind.of(field).name());
    }
    return DSL.condition(
        "st_intersects_extent(st_geomfromwkb({0}), st_geomfromgeojson({1}))",
        field, DSL.inline(geoJson(box), SQLDataType.VARCHAR));
  }

  private static String geoJson(Filter.InBox box) {
    return "{\"type\":\"LineString\",\"coordinates\":[[%s,%s],[%s,%s]]}"
        .formatted(box.west(), box.south(), box.east(), box.north());
  }
}
