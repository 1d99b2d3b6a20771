package vn.phusa.store.lake.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Parquet;
import vn.phusa.store.lake.inner.Plan;

/**
 * The rows of a plan that its reader may know of, each value in the form that the grant says: what
 * a query is asked of, under the name {@code t}.
 */
record SeenRows(Plan plan) {

  /** Where a row stands, for the order of the table and the deletes of other engines. */
  private static final List<String> PLACE = List.of("filename", "file_index", "file_row_number");

  Table<?> table() {
    return plan.veil().<Table<?>>map(veil -> veiled(new Masks(veil))).orElseGet(() -> files("t"));
  }

  /** Position deletes of other engines (Iceberg spec, position delete files) name file and row. */
  Condition notDeleted() {
    if (plan.deletes().isEmpty()) {
      return DSL.noCondition();
    }
    return DSL.condition(
        "not exists (select 1 from read_parquet({0}) d where d.file_path = 'file://' || {1} and"
            + " d.pos = {2})",
        Parquet.list(plan.deletes()),
        DSL.field(DSL.name("t", "filename")),
        DSL.field(DSL.name("t", "file_row_number")));
  }

  private Table<?> veiled(Masks masks) {
    var visible = plan.visible().stream().map(FieldColumn::id).collect(Collectors.toSet());
    var fields = new ArrayList<SelectFieldOrAsterisk>();
    plan.columns().stream()
        .filter(column -> visible.contains(column.id()))
        .forEach(column -> fields.add(masks.of(column).as(DSL.name(column.id()))));
    fields.addAll(new KeyFields(plan).behind());
    if (!plan.files().isEmpty()) {
      PLACE.forEach(name -> fields.add(DSL.field(DSL.name("r", name))));
    }
    return DSL.select(fields).from(files("r")).where(masks.rows(plan.columns())).asTable("t");
  }

  private Table<?> files(String alias) {
    if (plan.files().isEmpty()) {
      return Parquet.none(plan.columns()).as(alias);
    }
    var files =
        plan.uniform()
            ? Parquet.written(plan.files())
            : Parquet.mapped(plan.files(), plan.columns());
    return files.as(alias);
  }
}
