package vn.phusa.store.lake.duckdb;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Footer;
import vn.phusa.store.lake.inner.Parquet;
import vn.phusa.store.lake.inner.ParquetFiles;
import vn.phusa.store.lake.inner.SqlTypes;

/** Parquet files for commits. */
@Component
class DuckParquet implements ParquetFiles {

  private final DuckInstance instance;

  DuckParquet(DuckInstance instance) {
    this.instance = instance;
  }

  @Override
  public Footer footer(Path file) {
    try (var session = instance.open()) {
      return session.call(sql -> Footers.of(sql, file));
    }
  }

  @Override
  public void renumber(Path from, List<FieldColumn> columns, Path to) {
    var fields =
        columns.stream().map(column -> cast(column, column).as(DSL.name(column.id()))).toList();
    run(sql ->
        Copy.parquet(
            sql, sql.select(fields).from(Parquet.named(from).as("t")), to, columns, List.of()));
  }

  @Override
  public void rewrite(Rewrite rewrite, Path to) {
    var fields =
        rewrite.target().stream()
            .map(wanted -> value(rewrite, wanted).as(DSL.name(wanted.id())))
            .toList();
    run(sql ->
        Copy.parquet(
            sql,
            sql.select(fields)
                .from(Parquet.mapped(rewrite.files(), rewrite.source()).as("t"))
                .where(kept(rewrite)),
            to,
            rewrite.target(),
            List.of()));
  }

  private static Field<?> value(Rewrite rewrite, FieldColumn wanted) {
    return rewrite.source().stream()
        .filter(held -> held.id().equals(wanted.id()))
        .findFirst()
        .<Field<?>>map(held -> cast(held, wanted))
        .orElseGet(() -> SqlTypes.cast(DSL.inline((String) null), wanted.type()));
  }

  private static Field<?> cast(FieldColumn held, FieldColumn wanted) {
    var field = DSL.field(DSL.name("t", held.id()), SqlTypes.of(held.type()));
    return held.type() == wanted.type() ? field : SqlTypes.cast(field, wanted.type());
  }

  private static Condition kept(Rewrite rewrite) {
    if (rewrite.key().isEmpty()) {
      return DSL.trueCondition();
    }
    return DSL.notExists(
        DSL.selectOne()
            .from(Parquet.named(rewrite.staged()).as("n"))
            .where(matched(rewrite.key())));
  }

  @Override
  public Set<Path> holding(
      List<Path> files, List<FieldColumn> columns, Path staged, List<String> key) {
    var name = DSL.field(DSL.name("t", "filename"), String.class);
    var wanted =
        DSL.selectDistinct(name)
            .from(Parquet.mapped(files, columns).as("t"))
            .where(
                DSL.exists(
                    DSL.selectOne().from(Parquet.named(staged).as("n")).where(matched(key))));
    try (var session = instance.open()) {
      return session.call(sql -> Set.copyOf(sql.fetch(wanted).map(row -> Path.of(row.value1()))));
    }
  }

  private static Condition matched(List<String> key) {
    return DSL.and(
        key.stream()
            .map(id -> DSL.field(DSL.name("t", id)).eq(DSL.field(DSL.name("n", id))))
            .toList());
  }

  private void run(Consumer<DSLContext> work) {
    try (var session = instance.open()) {
      session.call(sql -> {
        work.accept(sql);
        return Boolean.TRUE;
      });
    }
  }
}
