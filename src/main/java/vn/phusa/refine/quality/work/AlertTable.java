package vn.phusa.refine.quality.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.refine.quality.Alert;
import vn.phusa.refine.quality.AlertKind;
import vn.phusa.refine.quality.inner.Raised;

/** Alerts, one line for as long as each holds. */
@Component
class AlertTable {

  private final JdbcClient database;
  private final Clock clock;

  AlertTable(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Opens what holds now, and closes what does not any longer. */
  @Transactional
  void settle(String dataset, long snapshot, List<Raised> raised) {
    var now = Timestamp.from(clock.instant());
    raised.forEach(one -> open(dataset, snapshot, one, now));
    database
        .sql(
            """
            update quality_alert set closed_at = :now
            where dataset = :dataset and closed_at is null
              and kind || ' ' || subject <> all(:held)
            """)
        .param("now", now)
        .param("dataset", dataset)
        .param(
            "held",
            raised.stream()
                .map(one -> one.kind().name() + " " + one.subject())
                .toArray(String[]::new))
        .update();
  }

  private void open(String dataset, long snapshot, Raised raised, Timestamp now) {
    database
        .sql(
            """
            insert into quality_alert (dataset, kind, subject, details, snapshot, opened_at, seen_at)
            values (:dataset, :kind, :subject, cast(:details as jsonb), :snapshot, :now, :now)
            on conflict (dataset, kind, subject) where closed_at is null
            do update set details = excluded.details, seen_at = excluded.seen_at
            """)
        .param("dataset", dataset)
        .param("kind", raised.kind().name())
        .param("subject", raised.subject())
        .param("details", Json.of(raised.values()))
        .param("snapshot", snapshot)
        .param("now", now)
        .update();
  }

  /** Open ones first, then the newest closed. */
  List<Alert> of(String dataset, int most) {
    return database
        .sql(
            """
            select * from quality_alert where dataset = :dataset
            order by closed_at is not null, coalesce(closed_at, opened_at) desc, id desc limit :most
            """)
        .param("dataset", dataset)
        .param("most", most)
        .query(AlertTable::read)
        .list();
  }

  List<Alert> open(List<String> datasets) {
    return database
        .sql(
            """
            select * from quality_alert where closed_at is null and dataset = any(:datasets)
            order by opened_at desc, id desc
            """)
        .param("datasets", datasets.toArray(String[]::new))
        .query(AlertTable::read)
        .list();
  }

  private static Alert read(ResultSet row, int number) throws SQLException {
    return new Alert(
        row.getLong("id"),
        row.getString("dataset"),
        AlertKind.valueOf(row.getString("kind")),
        row.getString("subject"),
        Json.list(row, "details", String.class),
        row.getTimestamp("opened_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
  }
}
