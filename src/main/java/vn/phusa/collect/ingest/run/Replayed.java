package vn.phusa.collect.ingest.run;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which quarantined rows came in corrected. They are claimed when a replay starts and settled when
 * it commits.
 */
@Component
final class Replayed {

  private final JdbcClient jdbc;

  Replayed(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void claim(String parent, String replay, List<Long> rows) {
    jdbc.sql(
            """
            insert into ingest_replay_row (replay, parent, row_no)
            select :replay, :parent, row_no from unnest(:rows::bigint[]) as row_no
            on conflict do nothing
            """)
        .param("replay", replay)
        .param("parent", parent)
        .param("rows", rows.toArray(Long[]::new))
        .update();
  }

  /** The rows of a committed replay are no longer in the parent's quarantine. */
  void settle(String parent, String replay) {
    jdbc.sql(
            """
            update ingest_replay_row set settled = true where parent = :parent and replay = :replay
            """)
        .param("parent", parent)
        .param("replay", replay)
        .update();
  }

  /** Rows of a run's quarantine that no longer wait. */
  List<Long> settled(String run) {
    return jdbc.sql(
            "select distinct row_no from ingest_replay_row where parent = :run and settled order by row_no")
        .param("run", run)
        .query(Long.class)
        .list();
  }
}
