package vn.phusa.store.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What values must be, beyond type, required and unique. */
public sealed interface Rule {
  /** The ODCS name of the rule, as findings carry it. */
  String name();

  /** A number between two bounds, both included. */
  record Range(Optional<BigDecimal> least, Optional<BigDecimal> most) implements Rule {
    @Override
    public String name() {
      return "range";
    }
  }

  /** Text that a regular expression (RE2) matches as a whole. */
  record Pattern(String expression) implements Rule {
    @Override
    public String name() {
      return "pattern";
    }
  }

  /** One of a list. */
  record CodeList(List<String> codes) implements Rule {
    public CodeList {
      codes = List.copyOf(codes);
    }

    @Override
    public String name() {
      return "codes";
    }
  }

  /** A value that a column of another dataset holds. */
  record Reference(String dataset, String column) implements Rule {
    @Override
    public String name() {
      return "reference";
    }
  }

  /**
   * A CQL2 text condition over the columns of the row, as {@code tu_ngay <= den_ngay}; only for
   * whole rows.
   *
   * @param sentence what it demands, in Vietnamese
   */
  record Expression(String condition, String sentence) implements Rule {
    @Override
    public String name() {
      return "expression";
    }
  }
}
