package vn.phusa.store.lake;

import java.util.List;
import vn.phusa.base.access.Grant;

/** What the columns of a table hold, summed up by the engine in one pass over its files. */
public interface Summaries {

  /**
   * Sums up the rows that a grant shows, each column in the form in which it leaves. The values
   * told are values of rows: what is done with them is as protected as the rows are.
   *
   * @throws vn.phusa.base.problem.Problem {@link LakeCode#GROUPS_ONLY} where the grant speaks of
   *     groups of rows only
   */
  Summary summarise(Grant grant, AsOf asOf);

  /**
   * Rows that repeat in these columns; it compares every row with all others, so that it takes long
   * for large tables.
   *
   * @throws vn.phusa.base.problem.Problem {@link LakeCode#GROUPS_ONLY}, as above
   */
  Repeats repeats(Grant grant, AsOf asOf, List<String> columns);
}
