package vn.phusa.store.contract.postgres;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code contract_version}. */
@Component
class VersionTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  VersionTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Row(String document, String principal, Instant at) {}

  /** Lets only one transaction at a time add a version of a dataset. */
  void lock(String dataset) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('contract:' || :dataset, 0))")
        .param("dataset", dataset)
        .query((row, number) -> number)
        .list();
  }

  void add(String dataset, int version, String document, String principal) {
    jdbc.sql(
            """
            insert into contract_version (dataset, version, document, principal, saved_at)
            values (:dataset, :version, :document, :principal, :at)
            """)
        .param("dataset", dataset)
        .param("version", version)
        .param("document", document)
        .param("principal", principal)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  Optional<String> newest(String dataset) {
    return jdbc.sql(
            "select document from contract_version where dataset = :dataset order by version desc limit 1")
        .param("dataset", dataset)
        .query(String.class)
        .optional();
  }

  Optional<String> find(String dataset, int version) {
    return jdbc.sql(
            "select document from contract_version where dataset = :dataset and version = :version")
        .param("dataset", dataset)
        .param("version", version)
        .query(String.class)
        .optional();
  }

  List<Row> all(String dataset) {
    return jdbc.sql(
            """
            select document, principal, saved_at from contract_version
            where dataset = :dataset order by version desc
            """)
        .param("dataset", dataset)
        .query((row, number) ->
            new Row(
                row.getString("document"),
                row.getString("principal"),
                row.getTimestamp("saved_at").toInstant()))
        .list();
  }
}
