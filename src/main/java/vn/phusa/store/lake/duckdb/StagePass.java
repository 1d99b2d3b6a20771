package vn.phusa.store.lake.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import vn.phusa.store.lake.Mode;
import vn.phusa.store.lake.StageOutcome;
import vn.phusa.store.lake.StageRequest;
import vn.phusa.store.lake.Staged;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Footer;
import vn.phusa.store.lake.inner.Places;
import vn.phusa.store.lake.inner.Plan;
import vn.phusa.store.lake.inner.Stager;

/**
 * Writes every row of the source in one pass, good and bad in source order. When no row is bad that
 * file is what will be committed; else it is split.
 */
@Component
class StagePass implements Stager {

  private final DuckInstance instance;
  private final Places places;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  StagePass(DuckInstance instance, Places places) {
    this.instance = instance;
    this.places = places;
  }

  @Override
  public StageOutcome stage(
      StageRequest request, List<FieldColumn> columns, Optional<Plan> existing) {
    var folder = places.freshStaging(request.batch());
    var done = false;
    try (var session = instance.open()) {
      sessions.put(request.batch(), session);
      var outcome = session.call(sql -> written(sql, request, columns, existing, folder));
      done = true;
      return outcome;
    } finally {
      sessions.remove(request.batch());
      if (!done) {
        places.removeStaging(request.batch());
      }
    }
  }

  @Override
  public double progress(String batch) {
    var session = sessions.get(batch);
    return session == null ? -1 : session.progress();
  }

  private static StageOutcome written(
      DSLContext sql,
      StageRequest request,
      List<FieldColumn> columns,
      Optional<Plan> existing,
      Path folder) {
    var all = folder.resolve("all.parquet");
    Copy.parquet(sql, source(sql, request, columns), all, columns, List.of(Copy.BAD));
    var footer = Footers.of(sql, all);
    try (var marks = Marks.over(sql, all, columns)) {
      marks.uniques(sets(request));
      if (request.mode() instanceof Mode.Append && !request.uniques().isEmpty()) {
        existing.ifPresent(plan -> marks.existing(plan, request.uniques().getFirst()));
      }
      if (footer.blank(Copy.BAD) && marks.none()) {
        return clean(request, all, footer);
      }
      return new Split(sql, all, columns, marks).into(request, footer.rows());
    }
  }

  /** A repeated key cannot be upserted either, so it counts as one more unique set. */
  private static List<List<String>> sets(StageRequest request) {
    var sets = new ArrayList<>(request.uniques());
    if (request.mode() instanceof Mode.Upsert(var key) && !sets.contains(key)) {
      sets.add(key);
    }
    return sets;
  }

  private static StageOutcome clean(StageRequest request, Path all, Footer footer) {
    var good = new Staged(request.dataset(), all, footer.rows(), footer.bytes(), request.key());
    return new StageOutcome(footer.rows(), good, 0, Optional.empty(), 0);
  }

  private static Select<?> source(DSLContext sql, StageRequest request, List<FieldColumn> columns) {
    var given = Given.by(sql, request.rows(), columns);
    var fields = new ArrayList<Field<?>>();
    columns.forEach(column -> fields.add(given.value(column).as(DSL.name(column.id()))));
    fields.add(bad().as(DSL.name(Copy.BAD)));
    return sql.select(fields).from(request.rows().asTable("s"));
  }

  private static Field<String> bad() {
    var findings = Given.field(StageRequest.FINDINGS);
    var all =
        DSL.field(
            "cast(json_array({0}, {1}, {2}) as varchar)",
            SQLDataType.VARCHAR,
            findings,
            Given.field(StageRequest.RAW),
            Given.field(StageRequest.LINE));
    return DSL.when(findings.isNotNull(), all);
  }

  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
