package vn.phusa.base.machine.postgres;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.machine.inner.Revocations;

/** The table {@code machine_revoked_token}; each revocation clears away those that are past. */
@Component
class PostgresRevocations implements Revocations {

  private final JdbcClient client;
  private final Clock clock;

  PostgresRevocations(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public void add(String token, Instant endsAt) {
    client
        .sql("delete from machine_revoked_token where ends_at < :now")
        .param("now", utc(clock.instant()))
        .update();
    client
        .sql(
            """
            insert into machine_revoked_token (id, ends_at) values (:id, :end)
            on conflict (id) do nothing
            """)
        .param("id", token)
        .param("end", utc(endsAt))
        .update();
  }

  @Override
  public boolean holds(String token) {
    return client
        .sql("select exists (select from machine_revoked_token where id = :id)")
        .param("id", token)
        .query(Boolean.class)
        .single();
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
