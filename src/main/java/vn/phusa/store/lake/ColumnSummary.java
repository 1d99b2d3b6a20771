package vn.phusa.store.lake;

import java.util.List;
import java.util.Optional;

/**
 * What one column holds. Values are texts as in CSV, the first 200 characters of long ones.
 *
 * @param present rows that have a value
 * @param distinct different values: counted where all rows were sampled, otherwise estimated
 *     (HyperLogLog, a few in a hundred off); 0 for geometry
 */
public record ColumnSummary(
    String column,
    ColumnType type,
    long present,
    long distinct,
    Spread spread,
    Lengths lengths,
    Sample sample) {

  /**
   * @param mean of numbers
   * @param deviation standard deviation of numbers, of a sample; empty for fewer than two
   * @param quantiles of numbers, and of days and instants in seconds since 1970: 21 of them, from
   *     the least to the greatest in steps of 5 in 100; empty for other types
   */
  public record Spread(
      Optional<String> least,
      Optional<String> most,
      Optional<Double> mean,
      Optional<Double> deviation,
      List<Double> quantiles) {

    public Spread {
      quantiles = List.copyOf(quantiles);
    }
  }

  /** The fewest and the most characters of texts; 0 for other types. */
  public record Lengths(long shortest, long longest) {}

  /**
   * What was found among the sampled rows.
   *
   * @param values how many of them have a value
   * @param frequent the 20 most frequent values
   * @param shapes the 20 most frequent shapes of texts: letters as {@code A} or {@code a}, figures
   *     as {@code 9}, each run once
   * @param examples about 2,000 values, in no order
   * @param sketch the least 64 hashes of the different values; not for eyes
   */
  public record Sample(
      long values,
      List<Counted> frequent,
      List<Counted> shapes,
      List<String> examples,
      List<Long> sketch) {

    public Sample {
      frequent = List.copyOf(frequent);
      shapes = List.copyOf(shapes);
      examples = List.copyOf(examples);
      sketch = List.copyOf(sketch);
    }

    /** The same without what only serves comparing, and with other examples. */
    public Sample brief(List<String> few) {
      return new Sample(values, frequent, shapes, few, List.of());
    }
  }

  /** How many of the sampled rows have a value. */
  public record Counted(String value, long count) {}
}
