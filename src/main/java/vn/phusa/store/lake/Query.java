package vn.phusa.store.lake;

import java.util.List;
import java.util.Optional;

/**
 * A typed question to one dataset.
 *
 * @param select what comes back; empty for every column
 * @param groupBy columns that plain selected columns are grouped by; needed when {@code select}
 *     holds an aggregate
 * @param limit rows at the most; 0 for all (exports)
 * @param offset rows to pass over
 */
public record Query(
    List<Selected> select,
    Optional<Filter> filter,
    List<String> groupBy,
    List<Order> orderBy,
    long limit,
    long offset,
    AsOf asOf) {

  public Query {
    select = List.copyOf(select);
    groupBy = List.copyOf(groupBy);
    orderBy = List.copyOf(orderBy);
  }

  /** Every column and every row of the newest state. */
  public static Query all() {
    return new Query(List.of(), Optional.empty(), List.of(), List.of(), 0, 0, new AsOf.Newest());
  }

  public Query where(Filter wanted) {
    return new Query(select, Optional.of(wanted), groupBy, orderBy, limit, offset, asOf);
  }

  public Query page(long newLimit, long newOffset) {
    return new Query(select, filter, groupBy, orderBy, newLimit, newOffset, asOf);
  }

  /** One thing that comes back. */
  public sealed interface Selected {
    /** The name of the column in the answer. */
    String name();

    record Plain(String column) implements Selected {
      @Override
      public String name() {
        return column;
      }
    }

    /** {@code column} is {@code *} for {@link Function#COUNT} of rows. */
    record Aggregate(Function function, String column, String name) implements Selected {}
  }

  /** What an aggregate computes. */
  public enum Function {
    COUNT,
    COUNT_DISTINCT,
    SUM,
    AVG,
    MIN,
    MAX,
    MEDIAN
  }

  /**
   * Text sorts by Vietnamese rules; {@code name} is a column or the name of an aggregate. Nulls
   * come last.
   */
  public record Order(String name, Direction direction) {}

  public enum Direction {
    ASCENDING,
    DESCENDING
  }
}
