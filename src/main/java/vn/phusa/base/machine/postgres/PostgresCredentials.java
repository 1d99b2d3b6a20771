package vn.phusa.base.machine.postgres;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.machine.inner.Credential;
import vn.phusa.base.machine.inner.Credentials;
import vn.phusa.base.machine.inner.Kind;

/** The table {@code machine_credential}. */
@Component
class PostgresCredentials implements Credentials {

  private final JdbcClient client;

  PostgresCredentials(JdbcClient client) {
    this.client = client;
  }

  @Override
  public void add(Credential credential) {
    client
        .sql(
            """
            insert into machine_credential (
              id, machine, kind, hash, hint, scopes, created_at, created_by, ends_on)
            values (:id, :machine, :kind, :hash, :hint, :scopes, :at, :by, :end)
            """)
        .param("id", credential.id())
        .param("machine", credential.machine())
        .param("kind", credential.kind().name())
        .param("hash", credential.hash())
        .param("hint", credential.hint())
        .param("scopes", Lists.names(credential.scopes()))
        .param("at", utc(credential.createdAt()))
        .param("by", credential.createdBy())
        .param("end", Date.valueOf(credential.endsOn()))
        .update();
  }

  @Override
  public List<Credential> of(String machine) {
    return client
        .sql("select * from machine_credential where machine = :machine order by created_at desc")
        .param("machine", machine)
        .query((row, number) -> credential(row))
        .list();
  }

  @Override
  public Optional<Credential> certificate(String hash) {
    return client
        .sql("select * from machine_credential where kind = 'CERTIFICATE' and hash = :hash")
        .param("hash", hash)
        .query((row, number) -> credential(row))
        .optional();
  }

  @Override
  public void end(String id, Instant at) {
    client
        .sql("update machine_credential set ended_at = :at where id = :id and ended_at is null")
        .param("id", id)
        .param("at", utc(at))
        .update();
  }

  @Override
  public void used(String id, LocalDate day) {
    client
        .sql(
            """
            update machine_credential set last_used_on = :day
            where id = :id and last_used_on is distinct from :day
            """)
        .param("id", id)
        .param("day", Date.valueOf(day))
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static Credential credential(ResultSet row) throws SQLException {
    return new Credential(
        row.getString("id"),
        row.getString("machine"),
        Kind.valueOf(row.getString("kind")),
        row.getString("hash"),
        row.getString("hint"),
        Lists.scopes(row.getArray("scopes")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getDate("ends_on").toLocalDate(),
        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getDate("last_used_on")).map(Date::toLocalDate));
  }
}
