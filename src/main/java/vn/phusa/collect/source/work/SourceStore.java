package vn.phusa.collect.source.work;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.RunFailure;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;
import vn.phusa.collect.source.Watched;

/** The table {@code source}. */
@Component
final class SourceStore {

  private static final String SAVE =
      """
      insert into source (
        id, title, connector, settings, dataset, mode, key, rhythm, rhythm_value, working_days,
        read_window, owner, active, created_at)
      values (
        :id, :title, :connector, :settings::jsonb, :dataset, :mode, :key, :rhythm, :value, :days,
        :window, :owner, :active, :now)
      on conflict (id) do update set
        title = excluded.title, settings = excluded.settings, dataset = excluded.dataset,
        mode = excluded.mode, key = excluded.key, rhythm = excluded.rhythm,
        rhythm_value = excluded.rhythm_value, working_days = excluded.working_days,
        read_window = excluded.read_window, owner = excluded.owner, active = excluded.active,
        revision = source.revision + 1
      where source.revision = :revision and source.state <> 'REMOVED'
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  SourceStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Watched load(String id) {
    return jdbc.sql("select * from source where id = :id")
        .param("id", id)
        .query((row, number) -> watched(row))
        .optional()
        .orElseThrow(() -> new Problem(SourceCode.SOURCE_MISSING, id));
  }

  List<Watched> all() {
    return jdbc.sql("select * from source where state <> 'REMOVED' order by title, id")
        .query((row, number) -> watched(row))
        .list();
  }

  void add(Source source) {
    save(source, 0);
  }

  /**
   * @param revision that the change was made to
   * @throws Problem {@link SourceCode#SOURCE_CHANGED} when there is another one by now
   */
  void save(Source source, long revision) {
    var saved = write(source, revision);
    if (saved == 0) {
      throw new Problem(SourceCode.SOURCE_CHANGED, source.title());
    }
  }

  private int write(Source source, long revision) {
    return jdbc.sql(SAVE)
        .param("id", source.id())
        .param("title", source.title())
        .param("connector", source.connector())
        .param("settings", Json.of(source.settings()))
        .param("dataset", source.dataset())
        .param("mode", source.mode())
        .param("key", source.key().toArray(String[]::new))
        .param("rhythm", Rhythms.kind(source.rhythm()))
        .param("value", Rhythms.value(source.rhythm()))
        .param("days", source.workingDays())
        .param("window", source.window())
        .param("owner", source.owner())
        .param("active", source.active())
        .param("now", moment(clock.instant()))
        .param("revision", revision)
        .update();
  }

  /** Only its history stays; what is under way ends without a trace in it. */
  void remove(String id) {
    jdbc.sql(
            """
            update source set state = 'REMOVED', active = false, due = null, next = null,
              failure = null, revision = revision + 1 where id = :id
            """)
        .param("id", id)
        .update();
  }

  /** Whether it is the first time for the time that is due. */
  boolean toldLate(String id) {
    return jdbc.sql(
                """
                update source set late_told = due
                where id = :id and due is not null and late_told is distinct from due
                """)
            .param("id", id)
            .update()
        > 0;
  }

  /** Another table or dataset begins anew. */
  void forget(String id) {
    jdbc.sql("update source set position = null, seen = null where id = :id")
        .param("id", id)
        .update();
  }

  void began(String id) {
    jdbc.sql(
            "update source set state = 'FETCHING', last_try = :now where id = :id and state <> 'REMOVED'")
        .param("now", moment(clock.instant()))
        .param("id", id)
        .update();
  }

  void succeeded(String id, Optional<Instant> next) {
    jdbc.sql(
            """
            update source set state = 'GOOD', failures = 0, failure = null, last_success = :now,
              due = :next, next = :next where id = :id and state <> 'REMOVED'
            """)
        .param("now", moment(clock.instant()))
        .param("next", next.map(SourceStore::moment).orElse(null))
        .param("id", id)
        .update();
  }

  /** What was due stays due. */
  void failed(String id, Standing.State state, RunFailure failure, Optional<Instant> next) {
    jdbc.sql(
            """
            update source set state = :state, failures = failures + 1, failure = :failure::jsonb,
              due = coalesce(due, last_try), next = :next
            where id = :id and state <> 'REMOVED'
            """)
        .param("state", state.name())
        .param("failure", Json.of(failure))
        .param("next", next.map(SourceStore::moment).orElse(null))
        .param("id", id)
        .update();
  }

  /** When it is looked into next; what is due is due then unless it is late already. */
  void next(String id, Optional<Instant> next) {
    jdbc.sql(
            """
            update source set next = :next, due = case when failures = 0 then :next else due end
            where id = :id
            """)
        .param(
            "next",
            next.map(SourceStore::moment).orElse(null),
            java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", id)
        .update();
  }

  void moveTo(String id, String position) {
    jdbc.sql("update source set position = :position where id = :id")
        .param("position", position)
        .param("id", id)
        .update();
  }

  /** The snapshot of another dataset that this source has followed last. */
  Optional<Long> seen(String id) {
    return jdbc.sql("select seen from source where id = :id and seen is not null")
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  void saw(String id, long snapshot) {
    jdbc.sql("update source set seen = :snapshot where id = :id")
        .param("snapshot", snapshot)
        .param("id", id)
        .update();
  }

  private static Watched watched(ResultSet row) throws SQLException {
    return new Watched(
        new Source(
            row.getString("id"),
            row.getString("title"),
            row.getString("connector"),
            Json.texts(row, "settings"),
            row.getString("dataset"),
            row.getString("mode"),
            texts(row.getArray("key")),
            Rhythms.of(row.getString("rhythm"), row.getString("rhythm_value")),
            row.getBoolean("working_days"),
            row.getString("read_window"),
            row.getString("owner"),
            row.getBoolean("active")),
        new Standing(
            Standing.State.valueOf(row.getString("state")),
            instant(row, "due"),
            instant(row, "next"),
            row.getInt("failures"),
            instant(row, "last_try"),
            instant(row, "last_success"),
            Json.failure(row),
            Optional.ofNullable(row.getString("position"))),
        row.getLong("revision"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static @Nullable OffsetDateTime moment(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
