package vn.phusa.store.lake.duckdb;

import java.nio.file.Path;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Parquet;
import vn.phusa.store.lake.inner.Plan;
import vn.phusa.store.lake.inner.SqlTypes;

/**
 * Rows of a staged file that repeat others: duplicates (no findings), to be left out, and rows that
 * repeat only a key, to be rejected. Looking for them reads the key columns; only when there are
 * repeated keys are their rows read whole.
 */
final class Marks implements AutoCloseable {

  static final Field<Long> ROW_OF_A =
      DSL.field(DSL.name("a", "file_row_number"), SQLDataType.BIGINT);
  static final Field<Long> ROW = DSL.field(DSL.name("m", "marked"), SQLDataType.BIGINT);
  static final Field<String> FINDINGS = DSL.field(DSL.name("m", "why"), SQLDataType.VARCHAR);
  private static final Table<?> TABLE = DSL.table(DSL.name("stage_marks"));
  private static final Table<?> KEYS = DSL.table(DSL.name("stage_keys"));
  private static final Table<?> REPEATED = DSL.table(DSL.name("stage_repeated"));

  private final DSLContext sql;
  private final Path file;
  private final List<FieldColumn> columns;
  private boolean none = true;

  private Marks(DSLContext sql, Path file, List<FieldColumn> columns) {
    this.sql = sql;
    this.file = file;
    this.columns = columns;
  }

  static Marks over(DSLContext sql, Path file, List<FieldColumn> columns) {
    var marks = new Marks(sql, file, columns);
    marks.close();
    sql.query("create temp table {0} (marked bigint, why varchar)", TABLE).execute();
    return marks;
  }

  boolean none() {
    return none;
  }

  Table<?> table() {
    return TABLE;
  }

  /** The mark of a row. */
  Select<?> of(Field<Long> row) {
    return DSL.selectOne().from(TABLE.as("m")).where(ROW.eq(row));
  }

  void uniques(List<List<String>> sets) {
    sets.forEach(this::unique);
  }

  private void unique(List<String> key) {
    if (none && new Distinct(sql, file, columns).proves(key)) {
      return;
    }
    var keys = key.stream().map(column -> column("a", column)).toList();
    var repeated =
        DSL.select(keys)
            .from(Parquet.named(file).as("a"))
            .where(candidates(key))
            .groupBy(keys)
            .having(DSL.count().gt(1));
    make(KEYS, repeated);
    if (filled(KEYS)) {
      make(REPEATED, repeats(key));
      add(key, "unique");
    }
  }

  /** Every row whose key comes more than once, with the first row of that key. */
  private Select<?> repeats(List<String> key) {
    var keys = key.stream().map(column -> column("a", column)).toList();
    var first = DSL.firstValue(ROW_OF_A).over().partitionBy(keys).orderBy(ROW_OF_A);
    var firstWhole = DSL.firstValue(whole("a")).over().partitionBy(keys).orderBy(ROW_OF_A);
    return DSL.select(
            ROW_OF_A.as("marked"),
            DSL.field("{0} is not distinct from {1}", Boolean.class, whole("a"), firstWhole)
                .as("same"),
            first.ne(ROW_OF_A).as("later"),
            shown(key).as("shown"))
        .from(Parquet.named(file).as("a"))
        .where(candidates(key))
        .and(DSL.exists(DSL.selectOne().from(KEYS.as("k")).where(joined(key, "a", "k"))));
  }

  /** Looks for keys that the table holds. */
  void existing(Plan plan, List<String> key) {
    if (plan.files().isEmpty() || !known(plan, key)) {
      return;
    }
    var held = Parquet.mapped(plan.files(), plan.columns()).as("e");
    var rows =
        DSL.select(ROW_OF_A.as("marked"))
            .from(Parquet.named(file).as("a"))
            .where(candidates(key))
            .and(DSL.exists(DSL.selectOne().from(held).where(joined(key, "a", "e"))));
    make(KEYS, rows);
    if (filled(KEYS)) {
      make(REPEATED, met(plan, key, held));
      add(key, "exists");
    }
  }

  private Select<?> met(Plan plan, List<String> key, Table<?> held) {
    var same = DSL.field("{0} is not distinct from {1}", Boolean.class, whole("a"), wholeOf(plan));
    return DSL.select(
            ROW_OF_A.as("marked"),
            DSL.boolOr(DSL.condition(same)).as("same"),
            DSL.inline(true).as("later"),
            DSL.max(shown(key)).as("shown"))
        .from(Parquet.named(file).as("a"))
        .join(held)
        .on(joined(key, "a", "e"))
        .where(ROW_OF_A.in(DSL.select(DSL.field(DSL.name("marked"), Long.class)).from(KEYS)))
        .groupBy(ROW_OF_A);
  }

  private static boolean known(Plan plan, List<String> key) {
    return key.stream()
        .allMatch(name -> plan.columns().stream().anyMatch(column -> column.id().equals(name)));
  }

  private void add(List<String> key, String rule) {
    var shown = DSL.field(DSL.name("shown"), SQLDataType.VARCHAR);
    var why =
        DSL.field(
            "cast(to_json([struct_pack(\"column\" := {0}, \"rule\" := {1}, \"value\" := {2})]) as"
                + " varchar)",
            SQLDataType.VARCHAR, DSL.inline(String.join(",", key)), DSL.inline(rule), shown);
    var added =
        sql.query(
                "insert into {0} {1}",
                TABLE,
                DSL.select(
                        DSL.field(DSL.name("marked")),
                        DSL.when(
                                DSL.field(DSL.name("same"), Boolean.class),
                                DSL.inline((String) null))
                            .otherwise(why))
                    .from(REPEATED)
                    .where(DSL.field(DSL.name("later"), Boolean.class)))
            .execute();
    none &= added == 0;
  }

  /** Rows that are good so far and whose key is complete. */
  private Condition candidates(List<String> key) {
    var good = DSL.field(DSL.name("a", Copy.BAD)).isNull();
    var complete = DSL.and(key.stream().map(column -> column("a", column).isNotNull()).toList());
    var candidates = good.and(complete);
    return none ? candidates : candidates.and(DSL.notExists(of(ROW_OF_A)));
  }

  private static Condition joined(List<String> key, String left, String right) {
    return DSL.and(key.stream().map(name -> column(left, name).eq(column(right, name))).toList());
  }

  private Field<Object> whole(String alias) {
    return DSL.field(
        "row({0})",
        Object.class,
        DSL.list(columns.stream().map(column -> column(alias, column.id())).toList()));
  }

  /** A row of the table, as it would be in the staged file's columns. */
  private Field<Object> wholeOf(Plan plan) {
    var values =
        columns.stream()
            .map(wanted ->
                plan.columns().stream().anyMatch(held -> held.id().equals(wanted.id()))
                    ? SqlTypes.cast(column("e", wanted.id()), wanted.type())
                    : SqlTypes.cast(DSL.inline((String) null), wanted.type()))
            .toList();
    return DSL.field("row({0})", Object.class, DSL.list(values));
  }

  private Field<String> shown(List<String> key) {
    return DSL.field(
        "concat_ws(', ', {0})",
        SQLDataType.VARCHAR, DSL.list(key.stream().map(this::text).toList()));
  }

  private Field<?> text(String name) {
    var text = DSL.field("cast({0} as varchar)", SQLDataType.VARCHAR, column("a", name));
    var decimal =
        columns.stream()
            .anyMatch(column -> column.id().equals(name) && column.type() == ColumnType.DECIMAL);
    return decimal ? Texts.trimmed(text) : text;
  }

  private static Field<Object> column(String alias, String name) {
    return DSL.field(DSL.name(alias, name));
  }

  private void make(Table<?> table, Select<? extends Record> rows) {
    sql.query("create or replace temp table {0} as {1}", table, rows).execute();
  }

  private boolean filled(Table<?> table) {
    return sql.fetchExists(DSL.selectOne().from(table));
  }

  @Override
  public void close() {
    for (var table : List.of(TABLE, KEYS, REPEATED)) {
      sql.query("drop table if exists {0}", table).execute();
    }
  }
}
