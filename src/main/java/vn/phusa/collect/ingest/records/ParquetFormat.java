package vn.phusa.collect.ingest.records;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Format;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.OldRecords;
import vn.phusa.collect.ingest.inner.RecordSink;
import vn.phusa.collect.ingest.inner.RecordTables;
import vn.phusa.store.contract.Relation;
import vn.phusa.store.lake.Engine;
import vn.phusa.store.lake.LakeCode;

/** Apache Parquet, read by the engine; every column leaves as text in ISO forms. */
@Component
final class ParquetFormat implements Format {

  private static final int SAMPLE = 1_000;
  private static final int MOST_COLUMNS = 2_000;
  private static final int ROWS = 2_000;

  private final Engine engine;

  ParquetFormat(Engine engine) {
    this.engine = engine;
  }

  @Override
  public String key() {
    return "parquet";
  }

  @Override
  public double fit(byte[] head, String name) {
    return ParquetMark.isPlain(head) || ParquetMark.isEncrypted(head) ? 1 : 0;
  }

  @Override
  public List<Found> find(SourceFile file) {
    if (file.size() == 0) {
      throw new Problem(IngestCode.FILE_EMPTY, file.name());
    }
    return reading(file, duck -> List.of(found(duck, file)));
  }

  @Override
  public Relation open(SourceFile file, TableSource source, Path work) {
    return OldRecords.isOld(source)
        ? RecordTables.open(file, source, work, sink -> each(file, sink))
        : reading(file, duck -> ParquetColumns.of(duck, file).relation());
  }

  private void each(SourceFile file, RecordSink sink) {
    reading(
        file,
        duck -> {
          var relation = ParquetColumns.of(duck, file).relation();
          var line = 0L;
          try (var rows =
              duck.select(relation.fields()).from(relation.table()).fetchSize(ROWS).fetchLazy()) {
            for (var row : rows) {
              sink.take(++line, relation.headers(), Arrays.asList(row.into(String[].class)));
            }
          }
          return line;
        });
  }

  private static Found found(DSLContext duck, SourceFile file) {
    var columns = ParquetColumns.of(duck, file);
    var relation = columns.relation();
    if (relation.headers().size() > MOST_COLUMNS) {
      throw new Problem(IngestCode.TOO_MANY_COLUMNS, file.name(), MOST_COLUMNS);
    }
    var sample =
        duck.select(relation.fields()).from(relation.table()).limit(SAMPLE).fetch().stream()
            .map(row -> Arrays.stream(row.intoArray()).map(ParquetFormat::text).toList())
            .toList();
    if (sample.isEmpty()) {
      throw new Problem(IngestCode.ONLY_HEADER, file.name());
    }
    var typed = new Note("typedColumns", columns.types());
    var found = new Found(source(relation.headers()), "", sample, 1, List.of(typed));
    return OldRecords.read(found, file.told());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static TableSource source(List<String> headers) {
    var positions = IntStream.range(0, headers.size()).boxed().toList();
    return new TableSource(
        "parquet", Optional.empty(), "UTF-8", "", "", "", 0, 0, 1, 0, true, headers, positions);
  }

  /** What the engine cannot read is the file's fault. */
  private <T> T reading(SourceFile file, Function<DSLContext, T> work) {
    try {
      return engine.use(work);
    } catch (Problem problem) {
      var unreadable = problem.code() == LakeCode.SOURCE_UNREADABLE;
      throw unreadable ? new Problem(problem, corrupt(file), file.name(), 0) : problem;
    }
  }

  private static IngestCode corrupt(SourceFile file) {
    return ParquetMark.isEncrypted(file.path())
        ? IngestCode.FILE_ENCRYPTED
        : IngestCode.FILE_CORRUPT;
  }
}
