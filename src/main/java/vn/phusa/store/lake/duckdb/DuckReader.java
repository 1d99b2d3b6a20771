package vn.phusa.store.lake.duckdb;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Sight;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.Cql2;
import vn.phusa.store.lake.CsvForm;
import vn.phusa.store.lake.ExportFormat;
import vn.phusa.store.lake.Filter;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.Query;
import vn.phusa.store.lake.Repeats;
import vn.phusa.store.lake.Summary;
import vn.phusa.store.lake.inner.KeyedRows;
import vn.phusa.store.lake.inner.Places;
import vn.phusa.store.lake.inner.Plan;
import vn.phusa.store.lake.inner.Reader;
import vn.phusa.store.lake.inner.Veil;

/** Answers queries with DuckDB. */
@Component
class DuckReader implements Reader {

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int REMEMBERED = 1000;

  /** A snapshot never changes, nor does what is counted in it. */
  private final Cache<Counted, Long> counts = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private final DuckInstance instance;
  private final Places places;
  private final Cql2 cql2;

  DuckReader(DuckInstance instance, Places places, Cql2 cql2) {
    this.instance = instance;
    this.places = places;
    this.cql2 = cql2;
  }

  @Override
  public KeyedRows rows(Plan plan, Query query) {
    var question = new Question(plan, query, cql2);
    var rows = question.keyed(Shapes::row);
    var key = question.key().size();
    if (question.isPage()) {
      try {
        return Answer.open(instance.openSerial(), question.columns(), key, plan.snapshot(), rows);
      } catch (Problem tooLarge) {
        if (tooLarge.code() != LakeCode.MEMORY_EXCEEDED) {
          throw tooLarge;
        }
      }
    }
    return Answer.open(instance.open(), question.columns(), key, plan.snapshot(), rows);
  }

  @Override
  public List<List<String>> keys(Plan plan, Query query) {
    var question = new Question(plan, query, cql2);
    if (question.key().isEmpty()) {
      return List.of();
    }
    try (var session = instance.open()) {
      return session.call(sql -> sql.fetch(question.keys()).map(DuckReader::texts));
    }
  }

  private static List<String> texts(Record row) {
    return Stream.of(row.intoArray()).map(String::valueOf).toList();
  }

  @Override
  public long count(Plan plan, Query query) {
    var question = new Question(plan, query, cql2);
    var whole = query.filter().isEmpty() && query.groupBy().isEmpty() && plan.everyRow();
    if (whole && plan.deletes().isEmpty()) {
      return plan.rows();
    }
    return counts.get(
        new Counted(
            plan.dataset(),
            plan.snapshot(),
            plan.veil().map(Veil::sight),
            query.filter(),
            query.select(),
            query.groupBy()),
        asked -> counted(question));
  }

  @Override
  public Summary summary(Plan plan) {
    try (var session = instance.open()) {
      return new SummaryPass(plan).over(session);
    }
  }

  @Override
  public Repeats repeats(Plan plan, List<String> columns) {
    try (var session = instance.open()) {
      return new RepeatPass(plan, columns).over(session);
    }
  }

  private long counted(Question question) {
    try (var session = instance.open()) {
      return session.call(sql -> sql.fetchSingle(question.count()).get(0, long.class));
    }
  }

  @Override
  public long export(Plan plan, Query query, ExportFormat format, OutputStream out) {
    return export(new Question(plan, query, cql2).rows(Shapes.of(format)), format, out);
  }

  @Override
  public long exportCsv(Plan plan, Query query, Map<String, CsvForm> forms, OutputStream out) {
    return export(new Question(plan, query, cql2).rows(Shapes.csv(forms)), ExportFormat.CSV, out);
  }

  private long export(Select<?> rows, ExportFormat format, OutputStream out) {
    var file = temporary();
    try (var session = instance.open()) {
      long count = session.call(sql -> written(sql, rows, format, file));
      send(format, file, out);
      return count;
    } finally {
      StagePass.delete(file);
    }
  }

  private Path temporary() {
    try {
      return Files.createTempFile(Places.made(places.temp()), "export-", ".tmp");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int written(DSLContext sql, Select<?> rows, ExportFormat format, Path file) {
    var to = DSL.inline(file.toString());
    return switch (format) {
      case CSV -> sql.query("copy ({0}) to {1} (format csv, header true)", rows, to).execute();
      case NDJSON -> sql.query("copy ({0}) to {1} (format json)", rows, to).execute();
      case PARQUET ->
          sql.query("copy ({0}) to {1} (format parquet, compression zstd)", rows, to).execute();
    };
  }

  private static void send(ExportFormat format, Path file, OutputStream out) {
    try {
      if (format == ExportFormat.CSV) {
        out.write(BOM);
      }
      Files.copy(file, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Counted(
      String dataset,
      long snapshot,
      Optional<Sight> sight,
      Optional<Filter> filter,
      List<Query.Selected> select,
      List<String> groupBy) {}
}
