package vn.phusa.store.lake;

import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;

/** CQL2 text (OGC 21-065r2) read into a {@link Filter}, and a filter put over columns. */
public interface Cql2 {

  /**
   * @throws vn.phusa.base.problem.Problem {@link LakeCode#QUERY_INVALID} naming the place and what
   *     was expected there
   */
  Filter parse(String text);

  /**
   * The condition over typed columns.
   *
   * @param columns the field of a column id; throws {@link LakeCode#COLUMN_UNKNOWN} for one that is
   *     not there
   */
  Condition condition(Filter filter, Function<String, Field<?>> columns);
}
