package vn.phusa.store.lake.duckdb;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.Repeats;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Plan;

/**
 * Finds rows of a plan that agree in all compared columns but the spelling of one text: one letter
 * in a text of six, two from ten on (Damerau and Levenshtein's distance). Only where the other
 * columns tell nine of ten rows apart: where they do not, rows that share them are nothing strange.
 * Figures in the text have to be the same ("Trạm 1" is not "Trạm 2").
 */
record AlikePass(Plan plan, List<FieldColumn> columns) {

  private static final int FEWEST_OTHERS = 2;

  /** Each text column is a pass over all rows. */
  private static final long MOST_ROWS = 200_000;

  private static final String PAIRS =
      """
      with compared as ({0}), near as (
        select *, count(*) over (partition by others) as n from compared
        where (select count(distinct others) * 10 >= count(*) * 9 from compared)
      ), pairs as (
        select one.shown as one, other.shown as other, other.others, other.word
        from near as one join near as other on one.others = other.others and one.word < other.word
        where one.n between 2 and 20 and least(length(one.word), length(other.word)) >= 6
          and regexp_replace(one.word, '[^0-9]', '', 'g')
            = regexp_replace(other.word, '[^0-9]', '', 'g')
          and damerau_levenshtein(one.word, other.word)
            <= case when least(length(one.word), length(other.word)) >= 10 then 2 else 1 end
      )
      select one, other, (select count(distinct (others, word)) from pairs) as found
      from pairs order by one, other limit 3
      """;

  Repeats.Alike over(DSLContext sql) {
    if (plan.rows() > MOST_ROWS || columns.size() <= FEWEST_OTHERS) {
      return Repeats.Alike.NONE;
    }
    var rows = 0L;
    var examples = new ArrayList<Repeats.Group>();
    for (var column : columns) {
      if (column.type() != ColumnType.TEXT) {
        continue;
      }
      var pairs = pairs(sql, column).fetch();
      rows += pairs.isEmpty() ? 0 : pairs.getFirst().get("found", long.class);
      pairs.forEach(pair ->
          examples.add(
              new Repeats.Group(
                  2, pair.get("one", String.class), pair.get("other", String.class))));
    }
    return new Repeats.Alike(rows, examples.stream().limit(RepeatPass.EXAMPLES).toList());
  }

  private ResultQuery<?> pairs(DSLContext sql, FieldColumn column) {
    var seen = new SeenRows(plan);
    var others = ComparedText.said(columns.stream().filter(one -> one != column).toList());
    var word = ComparedText.folded(column);
    var compared =
        DSL.select(
                others.as("others"),
                word.as("word"),
                DSL.min(ComparedText.shown(columns)).as("shown"))
            .from(seen.table())
            .where(seen.notDeleted())
            .groupBy(others, word);
    return sql.resultQuery(PAIRS, compared);
  }
}
