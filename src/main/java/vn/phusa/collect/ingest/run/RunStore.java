package vn.phusa.collect.ingest.run;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunCounts;
import vn.phusa.collect.ingest.RunFailure;
import vn.phusa.collect.ingest.RunState;
import vn.phusa.collect.ingest.TableSource;

/** Runs in PostgreSQL. */
@Component
final class RunStore {

  private static final String SELECT =
      "select r.*, f.size as file_size from ingest_run r join ingest_file f on f.hash = r.file ";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  RunStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void insert(Run run, TableSource source) {
    jdbc.sql(
            """
            insert into ingest_run (id, dataset, file, file_name, source, mode, key, contract_version, state, parent,
              same_as, principal, created_at, ended_at)
            values (:id, :dataset, :file, :fileName, :source::jsonb, :mode, :key, :version, :state, :parent,
              :sameAs, :principal, :createdAt, :endedAt)
            """)
        .param("id", run.id())
        .param("dataset", run.dataset())
        .param("file", run.file())
        .param("fileName", run.fileName())
        .param("source", json.writeValueAsString(source))
        .param("mode", run.mode())
        .param("key", run.key().toArray(String[]::new))
        .param("version", run.contractVersion())
        .param("state", run.state().name())
        .param("parent", run.parent().orElse(null))
        .param("sameAs", run.sameAs().orElse(null))
        .param("principal", run.principal())
        .param("createdAt", Timestamp.from(run.createdAt()))
        .param("endedAt", run.endedAt().map(Timestamp::from).orElse(null))
        .update();
  }

  Run load(String id) {
    return jdbc.sql(SELECT + "where r.id = :id")
        .param("id", id)
        .query(RunStore.this::read)
        .optional()
        .orElseThrow(() -> new Problem(IngestCode.RUN_MISSING, id));
  }

  TableSource source(String id) {
    var text =
        jdbc.sql("select source::text from ingest_run where id = :id")
            .param("id", id)
            .query(String.class)
            .single();
    return json.readValue(text, TableSource.class);
  }

  /** Someone has said that the good rows are to be committed whatever the share of bad ones. */
  boolean isAccepted(String id) {
    return jdbc.sql("select accepted_by is not null from ingest_run where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  List<Run> newest(int limit) {
    return jdbc.sql(SELECT + "order by r.id desc limit :limit")
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  List<Run> newest(String dataset, int limit) {
    return jdbc.sql(SELECT + "where r.dataset = :dataset order by r.id desc limit :limit")
        .param("dataset", dataset)
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  /** Runs that were not at rest when the process ended. */
  List<String> unfinished() {
    return jdbc.sql(
            "select id from ingest_run where state in ('QUEUED', 'READING', 'COMMITTING') order by id")
        .query(String.class)
        .list();
  }

  /** Moves a run on; false when it is no longer in the state that it was thought to be in. */
  boolean move(String id, RunState from, RunState to) {
    var now = Timestamp.from(clock.instant());
    return jdbc.sql(
                """
                update ingest_run set state = :to, started_at = coalesce(started_at, :started), ended_at = :ended
                where id = :id and state = :from
                """)
            .param("id", id)
            .param("from", from.name())
            .param("to", to.name())
            .param("started", to == RunState.READING ? now : null)
            .param("ended", to.isAtRest() ? now : null)
            .update()
        == 1;
  }

  void count(String id, RunCounts counts) {
    jdbc.sql(
            """
            update ingest_run set rows_read = :read, rows_accepted = :accepted, rows_duplicate = :duplicate,
              rows_quarantined = :quarantined where id = :id
            """)
        .param("id", id)
        .param("read", counts.read())
        .param("accepted", counts.accepted())
        .param("duplicate", counts.duplicate())
        .param("quarantined", counts.quarantined())
        .update();
  }

  void committed(String id, long snapshot) {
    jdbc.sql(
            """
            update ingest_run set state = 'COMMITTED', snapshot = :snapshot, failure = null, ended_at = :now
            where id = :id and state = 'COMMITTING'
            """)
        .param("id", id)
        .param("snapshot", snapshot)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** The same table had been brought in by another run when this one's turn came. */
  void unchanged(String id, Run same) {
    jdbc.sql(
            """
            update ingest_run set state = 'UNCHANGED', same_as = :same, snapshot = :snapshot, ended_at = :now
            where id = :id and state = 'READING'
            """)
        .param("id", id)
        .param("same", same.id())
        .param("snapshot", same.snapshot().orElse(null))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Only of a run that is being worked on: who has cancelled it meanwhile, or asked for another
   * try, is heard.
   */
  void failed(String id, RunFailure failure) {
    jdbc.sql(
            """
            update ingest_run set state = 'FAILED', failure = :failure::jsonb, ended_at = :now
            where id = :id and state in ('READING', 'COMMITTING')
            """)
        .param("id", id)
        .param("failure", json.writeValueAsString(failure))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Says what is wrong without changing the state: the next start looks again. */
  void warn(String id, RunFailure failure) {
    jdbc.sql("update ingest_run set failure = :failure::jsonb where id = :id")
        .param("id", id)
        .param("failure", json.writeValueAsString(failure))
        .update();
  }

  /** Back into the queue, as if it had never been worked on; false when it is in another state. */
  boolean requeue(String id, RunState from, @Nullable String acceptedBy) {
    return jdbc.sql(
                """
                update ingest_run set state = 'QUEUED', accepted_by = :acceptedBy, started_at = null, ended_at = null,
                  failure = null
                where id = :id and state = :from
                """)
            .param("id", id)
            .param("from", from.name())
            .param("acceptedBy", acceptedBy)
            .update()
        == 1;
  }

  boolean isCommitting(String dataset) {
    return jdbc.sql(
            "select exists (select 1 from ingest_run where dataset = :dataset and state = 'COMMITTING')")
        .param("dataset", dataset)
        .query(Boolean.class)
        .single();
  }

  /**
   * Durable before the lake is touched, so that an undo that a crash cuts short is ended at the
   * next start.
   */
  void undoing(String id, String principal) {
    jdbc.sql("update ingest_run set undone_by = :principal where id = :id")
        .param("id", id)
        .param("principal", principal)
        .update();
  }

  void keepsStanding(String id) {
    jdbc.sql("update ingest_run set undone_by = null where id = :id").param("id", id).update();
  }

  /** Runs that somebody wanted to take back, by who it was, and that are not taken back yet. */
  Map<String, String> undoing() {
    return jdbc
        .sql(
            "select id, undone_by from ingest_run where state = 'COMMITTED' and undone_by is not null")
        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The commits of a dataset that still count, newest first. */
  List<Run> standing(String dataset) {
    return jdbc.sql(
            SELECT
                + "where r.dataset = :dataset and r.state = 'COMMITTED' order by r.ended_at desc")
        .param("dataset", dataset)
        .query(this::read)
        .list();
  }

  private Run read(ResultSet row, int number) throws SQLException {
    return new Run(
        row.getString("id"),
        row.getString("dataset"),
        row.getString("file"),
        row.getString("file_name"),
        row.getLong("file_size"),
        row.getString("mode"),
        strings(row.getArray("key")),
        row.getInt("contract_version"),
        RunState.valueOf(row.getString("state")),
        new RunCounts(
            row.getLong("rows_read"),
            row.getLong("rows_accepted"),
            row.getLong("rows_duplicate"),
            row.getLong("rows_quarantined")),
        Optional.ofNullable((Long) row.getObject("snapshot")),
        Optional.ofNullable(row.getString("failure"))
            .map(text -> json.readValue(text, RunFailure.class)),
        Optional.ofNullable(row.getString("parent")),
        Optional.ofNullable(row.getString("same_as")),
        row.getString("principal"),
        row.getTimestamp("created_at").toInstant(),
        instant(row, "started_at"),
        instant(row, "ended_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
