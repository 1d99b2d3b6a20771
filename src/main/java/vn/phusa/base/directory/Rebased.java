package vn.phusa.base.directory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Figures by units of today, with what is certain about them. */
public record Rebased(List<Row> rows, List<LeftOut> leftOut, List<Total> totals) {

  public Rebased {
    rows = List.copyOf(rows);
    leftOut = List.copyOf(leftOut);
    totals = List.copyOf(totals);
  }

  /** How far a figure can be relied on, the best first. */
  public enum Quality {
    /** The sum of units that went over whole, and of all of them. */
    EXACT,
    /** A part of it was shared out by a guess. */
    APPROXIMATE,
    /** Something is missing in it: a unit that was left out or that the table does not have. */
    INCOMPLETE
  }

  /**
   * The figures of a unit of today.
   *
   * @param from codes of the table that are in it
   * @param withheld codes of the table that went into it in part and were left out
   * @param missing how many units of before are in it that the table does not have
   */
  public record Row(
      LocatedUnit unit,
      Map<String, BigDecimal> values,
      Quality quality,
      List<String> from,
      List<String> withheld,
      int missing) {
    public Row {
      values = Map.copyOf(values);
      from = List.copyOf(from);
      withheld = List.copyOf(withheld);
    }
  }

  /** Why figures were left out. */
  public enum Reason {
    /** No unit had this code on the day. */
    CODE_UNKNOWN,
    /** The lists do not say what became of it. */
    SUCCESSOR_UNKNOWN,
    /** It was split, and nothing tells how. */
    SPLIT
  }

  /**
   * Figures that are in no row.
   *
   * @param unit empty or the one unit of that code
   * @param candidates the units of today that took something of it
   */
  public record LeftOut(
      String code,
      List<LocatedUnit> unit,
      Reason reason,
      List<LocatedUnit> candidates,
      Map<String, BigDecimal> values) {
    public LeftOut {
      unit = List.copyOf(unit);
      candidates = List.copyOf(candidates);
      values = Map.copyOf(values);
    }
  }

  /** The sums of a column: {@code before = after + leftOut}. */
  public record Total(String column, BigDecimal before, BigDecimal after, BigDecimal leftOut) {}
}
