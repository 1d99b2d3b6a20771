package vn.phusa.store.lake.duckdb;

import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Plan;
import vn.phusa.store.lake.inner.SqlTypes;

/**
 * The key of a row as texts, for the journal and for nobody else. It is read beside what a grant
 * shows, also where the grant hides it.
 */
record KeyFields(Plan plan) {

  /** No column is called so: ids begin with a letter. */
  private static final String PREFIX = "_key_";

  /** Out of the files behind a veil, for {@link #seen}. */
  List<Field<?>> behind() {
    return IntStream.range(0, plan.key().size())
        .<Field<?>>mapToObj(at -> text("r", plan.key().get(at)).as(DSL.name(PREFIX + at)))
        .toList();
  }

  /** Out of what a query is asked of. */
  List<Field<String>> seen() {
    return IntStream.range(0, plan.key().size())
        .mapToObj(at ->
            plan.veil().isPresent()
                ? DSL.field(DSL.name("t", PREFIX + at), SQLDataType.VARCHAR)
                : text("t", plan.key().get(at)))
        .toList();
  }

  private static Field<String> text(String alias, FieldColumn column) {
    var value = DSL.field(DSL.name(alias, column.id()), SqlTypes.of(column.type()));
    var text =
        switch (column.type()) {
          case DECIMAL -> Texts.trimmed(value);
          case TEXT, PERIOD, INTEGER, DOUBLE, BOOLEAN, DATE, TIME, TIMESTAMP, GEOMETRY ->
              DSL.field("cast({0} as varchar)", SQLDataType.VARCHAR, value);
        };
    return DSL.coalesce(text, DSL.inline(""));
  }
}
