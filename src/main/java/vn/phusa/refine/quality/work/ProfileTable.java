package vn.phusa.refine.quality.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.refine.quality.Drift;
import vn.phusa.refine.quality.PersonalFinding;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.QualitySettings;
import vn.phusa.refine.quality.Score;
import vn.phusa.refine.quality.Standing;
import vn.phusa.store.lake.ColumnSummary;

/** Profiles, one row for a state. */
@Component("qualityProfileTable")
class ProfileTable {

  private final JdbcClient database;
  private final QualitySettings settings;
  private final Clock clock;

  ProfileTable(JdbcClient database, QualitySettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  /** The same state again takes the place of what was known of it. */
  @Transactional
  void save(Profile profile, List<Score> scores) {
    database
        .sql(
            """
            insert into quality_profile (dataset, snapshot, made_at, profiled_at, row_count,
              sampled, columns, drift, findings, scores)
            values (:dataset, :snapshot, :at, :now, :rows, :sampled, cast(:columns as jsonb),
              cast(:drift as jsonb), cast(:findings as jsonb),
              cast(:scores as jsonb))
            on conflict (dataset, snapshot) do update set profiled_at = excluded.profiled_at,
              row_count = excluded.row_count, sampled = excluded.sampled,
              columns = excluded.columns, drift = excluded.drift,
              findings = excluded.findings, scores = excluded.scores
            """)
        .param("dataset", profile.dataset())
        .param("snapshot", profile.snapshot())
        .param("at", Timestamp.from(profile.at()))
        .param("now", Timestamp.from(clock.instant()))
        .param("rows", profile.rows())
        .param("sampled", profile.sampled())
        .param("columns", Json.of(profile.columns()))
        .param("drift", Json.of(profile.drift()))
        .param("findings", Json.of(profile.findings()))
        .param("scores", Json.of(scores))
        .update();
    forget(profile.dataset());
  }

  /** Other scores for a profile that is kept. */
  void rescore(Profile profile, List<Score> scores) {
    database
        .sql(
            """
            update quality_profile set scores = cast(:scores as jsonb)
            where dataset = :dataset and snapshot = :snapshot
            """)
        .param("scores", Json.of(scores))
        .param("dataset", profile.dataset())
        .param("snapshot", profile.snapshot())
        .update();
  }

  /** Columns hold much and are looked at for the newest states only. */
  private void forget(String dataset) {
    database
        .sql(
            """
            update quality_profile set columns = '[]', drift = '[]', findings = '[]'
            where dataset = :dataset and columns <> '[]' and snapshot not in (
              select snapshot from quality_profile where dataset = :dataset
              order by made_at desc limit :kept)
            """)
        .param("dataset", dataset)
        .param("kept", settings.kept())
        .update();
  }

  boolean holds(String dataset, long snapshot) {
    return database
            .sql(
                """
                select count(*) from quality_profile
                where dataset = :dataset and snapshot = :snapshot
                """)
            .param("dataset", dataset)
            .param("snapshot", snapshot)
            .query(Long.class)
            .single()
        > 0;
  }

  Optional<Profile> newest(String dataset) {
    return database
        .sql(
            """
            select * from quality_profile where dataset = :dataset
            order by made_at desc, snapshot desc limit 1
            """)
        .param("dataset", dataset)
        .query(ProfileTable::read)
        .optional();
  }

  /** Newest first. */
  List<Standing> standings(String dataset, int most) {
    return database
        .sql(
            """
            select dataset, snapshot, made_at, row_count, scores from quality_profile
            where dataset = :dataset order by made_at desc, snapshot desc limit :most
            """)
        .param("dataset", dataset)
        .param("most", most)
        .query(ProfileTable::standing)
        .list();
  }

  /** The newest of each of these datasets. */
  List<Standing> standings(List<String> datasets) {
    return database
        .sql(
            """
            select distinct on (dataset) dataset, snapshot, made_at, row_count, scores
            from quality_profile where dataset = any(:datasets)
            order by dataset, made_at desc, snapshot desc
            """)
        .param("datasets", datasets.toArray(String[]::new))
        .query(ProfileTable::standing)
        .list();
  }

  /** The newest state that was made before a moment. */
  Optional<Profile> before(String dataset, Instant moment) {
    return database
        .sql(
            """
            select * from quality_profile where dataset = :dataset and made_at < :moment
            order by made_at desc, snapshot desc limit 1
            """)
        .param("dataset", dataset)
        .param("moment", Timestamp.from(moment))
        .query(ProfileTable::read)
        .optional();
  }

  /** When the newest profiled state of each dataset was made. */
  Map<String, Instant> known() {
    var known = new HashMap<String, Instant>();
    database
        .sql("select dataset, max(made_at) as at from quality_profile group by dataset")
        .query(row -> {
          known.put(row.getString("dataset"), row.getTimestamp("at").toInstant());
        });
    return known;
  }

  private static Profile read(ResultSet row, int number) throws SQLException {
    return new Profile(
        row.getString("dataset"),
        row.getLong("snapshot"),
        row.getTimestamp("made_at").toInstant(),
        row.getLong("row_count"),
        row.getLong("sampled"),
        Json.list(row, "columns", ColumnSummary.class),
        Json.list(row, "drift", Drift.class),
        Json.list(row, "findings", PersonalFinding.class));
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        row.getString("dataset"),
        row.getLong("snapshot"),
        row.getTimestamp("made_at").toInstant(),
        row.getLong("row_count"),
        Json.list(row, "scores", Score.class));
  }
}
