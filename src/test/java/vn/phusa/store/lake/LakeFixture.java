package vn.phusa.store.lake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.phusa.base.access.Grants;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.journal.RowKeys;
import vn.phusa.testing.TestDatabase;

/** The room of the lake alone, with real PostgreSQL, DuckDB and Iceberg on a folder. */
final class LakeFixture implements AutoCloseable {

  static final DatasetId DATASET = new DatasetId("so-y-te.benh-vien");

  final Path dir;
  private final String memory;
  final List<Entry> journal = new ArrayList<>();
  private final DataSource database;
  private AnnotationConfigApplicationContext context;
  private int batches;

  LakeFixture(Path dir) {
    this(dir, "1GB");
  }

  /**
   * @param memory what the engine may have
   */
  LakeFixture(Path dir, String memory) {
    this.dir = dir;
    this.memory = memory;
    this.database = TestDatabase.with("lake");
    this.context = started();
  }

  private AnnotationConfigApplicationContext started() {
    var room = new AnnotationConfigApplicationContext();
    room.getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test", Map.of("phusa.dir", dir.toString(), "phusa.lake.memory-limit", memory)));
    room.registerBean(DataSource.class, () -> database);
    room.registerBean(Journal.class, FakeJournal::new);
    // As it stands, so that a test sees which key was hashed.
    room.registerBean(RowKeys.class, () -> LakeFixture::readableHash);
    room.scan("vn.phusa.store.lake");
    room.refresh();
    return room;
  }

  static String readableHash(String dataset, List<String> key) {
    return HexFormat.of().formatHex((dataset + key).getBytes(StandardCharsets.UTF_8));
  }

  /** As after a restart: nothing but disk and database is remembered. */
  void restart() {
    context.close();
    context = started();
  }

  Lake lake() {
    return context.getBean(Lake.class);
  }

  Summaries summaries() {
    return context.getBean(Summaries.class);
  }

  Engine engine() {
    return context.getBean(Engine.class);
  }

  Cql2 cql2() {
    return context.getBean(Cql2.class);
  }

  /** What Spring Boot says when the start is over. */
  void ready() {
    context.publishEvent(
        new ApplicationReadyEvent(
            new SpringApplication(LakeFixture.class), new String[0], context, Duration.ZERO));
  }

  Path staging() {
    return dir.resolve("lake/.staging");
  }

  /** A schema as {@code "ma TEXT!, so_luong INTEGER"}; the sign marks required columns. */
  static TableSchema schema(String text) {
    var columns = new ArrayList<TableColumn>();
    for (var part : text.split(", ", -1)) {
      var words = part.split(" ", -1);
      var required = words[1].endsWith("!");
      columns.add(
          new TableColumn(words[0], ColumnType.valueOf(words[1].replace("!", "")), required));
    }
    return new TableSchema(columns);
  }

  /** Rows of a select in SQL, none of them with findings. */
  static Select<?> good(String select) {
    return DSL.select(
            DSL.asterisk(),
            DSL.inline((String) null).as("_findings"),
            DSL.inline((String) null).as("_raw"),
            DSL.inline((String) null).as("_line"))
        .from("(" + select + ") as source");
  }

  static StageRequest request(
      TableSchema schema, Select<?> rows, Mode mode, List<List<String>> uniques, String batch) {
    return new StageRequest(DATASET, schema, rows, mode, uniques, batch);
  }

  Snapshot put(String schema, String select, Mode mode) {
    return put(schema, select, mode, List.of());
  }

  Snapshot put(String schema, String select, Mode mode, List<List<String>> uniques) {
    var batch = "batch-" + ++batches;
    var shape = schema(schema);
    var outcome = lake().stage(request(shape, good(select), mode, uniques, batch));
    return lake().commit(new CommitRequest(outcome.good(), shape, mode, batch, "an.nguyen"));
  }

  List<List<Object>> rows(Query query) {
    var all = new ArrayList<List<Object>>();
    try (var rows = lake().read(Grants.of(DATASET.slug()), query)) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        all.add(row.get());
      }
    }
    return all;
  }

  /** All rows, by the first column, as text. */
  List<String> shown() {
    return shown(new AsOf.Newest());
  }

  List<String> shown(AsOf asOf) {
    var all = Query.all();
    return rows(new Query(all.select(), Optional.empty(), List.of(), List.of(), 0, 0, asOf))
        .stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }

  /** Text that a select over Parquet files gives, one line a row. */
  List<String> parquet(Path file, String select) {
    return engine()
        .use(sql ->
            sql.resultQuery(select + " from read_parquet({0})", DSL.inline(file.toString()))
                .fetch(row -> row.intoList().toString()));
  }

  @Override
  public void close() {
    context.close();
  }

  private final class FakeJournal implements Journal {
    @Override
    public void append(Entry entry) {
      journal.add(entry);
    }

    @Override
    public List<Recorded> about(String subject, int limit) {
      return List.of();
    }

    @Override
    public List<Recorded> newest(int limit) {
      return List.of();
    }
  }
}
