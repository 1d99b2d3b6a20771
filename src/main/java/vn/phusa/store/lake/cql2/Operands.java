package vn.phusa.store.lake.cql2;

import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.Filter.Operand;
import vn.phusa.store.lake.Filter.Sign;
import vn.phusa.store.lake.LakeCode;

/** The sides of conditions as SQL, each as the kind that it is compared as. */
final class Operands {

  private final Function<String, Field<?>> columns;

  Operands(Function<String, Field<?>> columns) {
    this.columns = columns;
  }

  Kind kind(Operand operand) {
    return switch (operand) {
      case Operand.Property(var column) -> Kind.of(columns.apply(column));
      case Operand.Literal(var value) -> Literals.kind(value);
      case Operand.Arithmetic ignored -> Kind.NUMBER;
      case Operand.Folded ignored -> Kind.TEXT;
    };
  }

  /** What all sides are compared as: columns decide, literals follow. */
  Target common(List<Operand> sides) {
    var leader =
        sides.stream()
            .filter(side -> !(side instanceof Operand.Literal))
            .findFirst()
            .orElse(sides.getFirst());
    var kind = kind(leader);
    sides.forEach(side -> need(side, kind));
    return new Target(kind, shown(leader));
  }

  /** The side alone, as text. */
  Target text(Operand side) {
    need(side, Kind.TEXT);
    return new Target(Kind.TEXT, shown(side));
  }

  /** The side alone, as what it is. */
  Target itself(Operand side) {
    return new Target(kind(side), shown(side));
  }

  /** Refuses a side that cannot be of a kind; literals are looked at when they are rendered. */
  private void need(Operand side, Kind kind) {
    var own = kind(side);
    if (!(side instanceof Operand.Literal) && !own.comparableWith(kind)) {
      throw new Problem(LakeCode.VALUE_MISMATCH, kind.name(), shown(side), own.name());
    }
  }

  @SuppressWarnings("unchecked") // The kinds have been compared; the engine compares the values.
  Field<Object> of(Operand operand, Target target) {
    return (Field<Object>)
        switch (operand) {
          case Operand.Property(var column) -> columns.apply(column);
          case Operand.Literal(var value) ->
              Literals.fit(value, target.kind())
                  .orElseThrow(() ->
                      new Problem(
                          LakeCode.VALUE_MISMATCH,
                          value.toString(),
                          target.name(),
                          target.kind().name()));
          case Operand.Arithmetic(var left, var sign, var right) -> arithmetic(left, sign, right);
          case Operand.Folded(var inner) -> folded(inner);
        };
  }

  private Field<?> arithmetic(Operand left, Sign sign, Operand right) {
    need(left, Kind.NUMBER);
    need(right, Kind.NUMBER);
    var one = of(left, new Target(Kind.NUMBER, shown(right)));
    var other = of(right, new Target(Kind.NUMBER, shown(left)));
    return switch (sign) {
      case PLUS -> DSL.field("({0} + {1})", SQLDataType.NUMERIC, one, other);
      case MINUS -> DSL.field("({0} - {1})", SQLDataType.NUMERIC, one, other);
      case TIMES -> DSL.field("({0} * {1})", SQLDataType.NUMERIC, one, other);
      // In the engine a division by zero is null: the condition does not hold.
      case DIVIDED_BY -> DSL.field("({0} / {1})", SQLDataType.NUMERIC, one, other);
    };
  }

  /** strip_accents leaves đ and Đ as they are. */
  private Field<?> folded(Operand inner) {
    return DSL.field(
        "replace(lower(strip_accents({0})), 'đ', 'd')",
        SQLDataType.VARCHAR, of(inner, text(inner)));
  }

  /** What a side is compared as, and the name of the side that says so. */
  record Target(Kind kind, String name) {}

  private static String shown(Operand operand) {
    return switch (operand) {
      case Operand.Property(var column) -> column;
      case Operand.Literal(var value) -> value.toString();
      case Operand.Arithmetic ignored -> "+ - * /";
      case Operand.Folded ignored -> "CASEI, ACCENTI";
    };
  }
}
