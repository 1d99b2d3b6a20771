package vn.phusa.collect.ingest.run;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.collect.ingest.BadRow;
import vn.phusa.collect.ingest.Quarantine;
import vn.phusa.store.lake.Engine;

/**
 * One Parquet file a run: {@code quarantine/<run>.parquet} with {@code _row, _line, _findings,
 * _raw}.
 */
@Component
final class QuarantineFiles implements Quarantine {

  private static final Field<Long> ROW = field(name("_row"), Long.class);
  private static final Field<String> LINE = field(name("_line"), String.class);
  private static final Field<String> FINDINGS = field(name("_findings"), String.class);
  private static final Field<String> RAW = field(name("_raw"), String.class);

  private final Path root;
  private final Engine engine;
  private final RunStore store;
  private final Replayed replayed;
  private final JsonMapper json;
  private final CorrectionSheet sheet;

  QuarantineFiles(
      @Value("${phusa.dir}") Path state,
      Engine engine,
      RunStore store,
      Replayed replayed,
      JsonMapper json,
      CorrectionSheet sheet) {
    this.root = state.resolve("quarantine");
    this.engine = engine;
    this.store = store;
    this.replayed = replayed;
    this.json = json;
    this.sheet = sheet;
  }

  /**
   * Takes the rejected rows of a run over; those of an earlier try of the same run are replaced.
   */
  void keep(String run, Path rejected) {
    try {
      Files.createDirectories(root);
      Files.move(
          rejected, path(run), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<BadRow> rows(String run, long offset, int limit) {
    if (!Files.exists(path(run))) {
      return List.of();
    }
    return rows(run, waiting(run), offset, limit);
  }

  private List<BadRow> rows(String run, Condition wanted, long offset, int limit) {
    var firstLine = Math.max(1, store.source(run).bodyFrom());
    return engine.use(duckdb ->
        duckdb
            .select(ROW, LINE, FINDINGS, RAW)
            .from(file(run))
            .where(wanted)
            .orderBy(ROW)
            .limit(limit)
            .offset(offset)
            .fetch(row -> read(row, firstLine)));
  }

  @Override
  public long count(String run) {
    if (!Files.exists(path(run))) {
      return 0;
    }
    return engine.use(duckdb ->
        duckdb
            .select(DSL.count())
            .from(file(run))
            .where(waiting(run))
            .fetchSingle()
            .value1()
            .longValue());
  }

  @Override
  public List<Broken> summary(String run) {
    if (!Files.exists(path(run))) {
      return List.of();
    }
    var finding =
        table(
            "(select unnest(from_json({0}, {1})) as f from {2} where {3})",
            FINDINGS,
            inline("[{\"column\":\"VARCHAR\",\"rule\":\"VARCHAR\"}]"),
            file(run),
            waiting(run));
    var column = field("f[{0}]", String.class, inline("column"));
    var rule = field("f[{0}]", String.class, inline("rule"));
    return engine.use(duckdb ->
        duckdb
            .select(column.as("c"), rule.as("r"), DSL.count().as("n"))
            .from(finding)
            .groupBy(column, rule)
            .orderBy(field(name("n")).desc())
            .fetch(row ->
                new Broken(
                    row.get("c", String.class),
                    row.get("r", String.class),
                    row.get("n", Long.class))));
  }

  @Override
  public void writeWorkbook(String run, Locale locale, OutputStream out) {
    var waiting = waiting(run);
    sheet.write(
        run,
        locale,
        (row, limit) ->
            Files.exists(path(run)) ? rows(run, waiting.and(ROW.gt(row)), 0, limit) : List.of(),
        out);
  }

  private Condition waiting(String run) {
    var settled = replayed.settled(run);
    return settled.isEmpty() ? DSL.noCondition() : ROW.notIn(settled);
  }

  /** Where the reader has not told the line, rows follow the header line by line. */
  private BadRow read(Record row, long firstLine) {
    var line = row.get(LINE);
    return new BadRow(
        row.get(ROW),
        line == null ? row.get(ROW) + firstLine - 1 : Long.parseLong(line),
        row.get(FINDINGS),
        List.of(json.readValue(row.get(RAW), String[].class)));
  }

  private Table<?> file(String run) {
    return table("read_parquet({0}, hive_partitioning = false)", inline(path(run).toString()));
  }

  private Path path(String run) {
    return root.resolve(run + ".parquet");
  }
}
