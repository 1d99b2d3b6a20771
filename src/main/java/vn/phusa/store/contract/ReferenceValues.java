package vn.phusa.store.contract;

import java.util.List;

/**
 * What a column of another dataset holds, for {@link Rule.Reference}. The catalog knows who owns a
 * dataset and so may ask the lake; it implements this.
 */
public interface ReferenceValues {

  /** So many different values a reference may have; more are refused. */
  int MOST = 1_000_000;

  /**
   * The different values of a column in its newest state, as text; empty when the dataset holds no
   * rows yet.
   *
   * @throws vn.phusa.base.problem.Problem when the dataset or the column is not there, or holds
   *     more than {@link #MOST} values
   */
  List<String> values(String dataset, String column);
}
