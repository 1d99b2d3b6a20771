package vn.phusa.store.lake;

import java.util.List;

/** Which rows a query wants: the conditions of CQL2 (OGC 21-065r2) that the lake answers. */
public sealed interface Filter {
  record And(List<Filter> parts) implements Filter {
    public And {
      parts = List.copyOf(parts);
    }
  }

  record Or(List<Filter> parts) implements Filter {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  record Not(Filter part) implements Filter {}

  record Compare(Operand left, Operator operator, Operand right) implements Filter {}

  record Between(Operand value, Operand low, Operand high) implements Filter {}

  record In(Operand value, List<Operand> values) implements Filter {
    public In {
      values = List.copyOf(values);
    }
  }

  /**
   * SQL LIKE with {@code %} and {@code _}. CASEI and ACCENTI become {@link Operand.Folded} on both
   * sides.
   */
  record Like(Operand value, Operand pattern) implements Filter {}

  record IsNull(Operand value) implements Filter {}

  /** Geometry whose extent meets the box, in degrees of WGS 84. */
  record InBox(String column, double west, double south, double east, double north)
      implements Filter {}

  enum Operator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }

  /** One side of a condition. */
  sealed interface Operand {
    record Property(String column) implements Operand {}

    /**
     * {@code String, BigDecimal, Boolean, LocalDate} or {@code Instant}; cast to the type it is
     * compared with.
     */
    record Literal(Object value) implements Operand {}

    record Arithmetic(Operand left, Sign sign, Operand right) implements Operand {}

    /** Without case and Vietnamese diacritics. */
    record Folded(Operand operand) implements Operand {}
  }

  enum Sign {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY
  }
}
