package vn.phusa.base.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How figures are to be restated.
 *
 * @param day the day whose units the codes of the table name
 * @param level of the units of today: commune or province
 */
public record RebaseOrder(LocalDate day, Unit.Level level, Sharing sharing) {

  /** What becomes of the figures of a unit that was split. Each way but leaving out is a guess. */
  public sealed interface Sharing {

    /** They are left out and reported. */
    record LeaveOut() implements Sharing {}

    /** Each unit that took a part gets the same. */
    record Evenly() implements Sharing {}

    /** By weights, as inhabitants or area of each part; a unit without weights is left out. */
    record Weighted(List<Weight> weights) implements Sharing {
      public Weighted {
        weights = List.copyOf(weights);
      }
    }
  }

  /** How much of an old unit a present one got; only the ratio counts. */
  public record Weight(String old, String present, BigDecimal weight) {}
}
