package vn.phusa.store.lake;

import java.util.List;

/**
 * What the columns of one state of a table hold.
 *
 * @param rows rows of that state
 * @param sampled how many rows frequent values, shapes, quantiles and examples were taken from: all
 *     up to 200,000, above that about 100,000, chosen by a hash of where they stand
 */
public record Summary(long snapshot, long rows, long sampled, List<ColumnSummary> columns) {

  public Summary {
    columns = List.copyOf(columns);
  }
}
