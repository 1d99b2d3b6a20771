package vn.phusa.base.account.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.inner.Delegation;
import vn.phusa.base.account.inner.Delegations;

/** The table {@code delegation}. */
@Component
class PostgresDelegations implements Delegations {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final JdbcClient client;
  private final Clock clock;

  PostgresDelegations(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public List<Delegation> givenBy(String giver) {
    return list("select * from delegation where giver = :person order by id desc", giver);
  }

  @Override
  public List<Delegation> takenBy(String taker) {
    return list("select * from delegation where taker = :person order by id desc", taker);
  }

  @Override
  public Optional<Delegation> holding(String giver, String taker) {
    return client
        .sql(
            """
            select * from delegation where giver = :giver and taker = :taker
              and ended_at is null and :today between first_day and last_day
            order by id desc limit 1
            """)
        .param("giver", giver)
        .param("taker", taker)
        .param("today", LocalDate.ofInstant(clock.instant(), ZONE))
        .query((row, number) -> delegation(row))
        .optional();
  }

  @Override
  public void add(Delegation delegation) {
    client
        .sql(
            """
            insert into delegation (giver, taker, roles, first_day, last_day, reason, made_at)
            values (:giver, :taker, :roles, :first, :last, :reason, :now)
            """)
        .param("giver", delegation.giver())
        .param("taker", delegation.taker())
        .param("roles", delegation.roles().stream().map(Role::name).sorted().toArray(String[]::new))
        .param("first", delegation.first())
        .param("last", delegation.last())
        .param("reason", delegation.reason())
        .param("now", now())
        .update();
  }

  @Override
  public boolean end(long id, String giver) {
    return client
            .sql(
                """
                update delegation set ended_at = :now
                where id = :id and giver = :giver and ended_at is null
                """)
            .param("now", now())
            .param("id", id)
            .param("giver", giver)
            .update()
        == 1;
  }

  private List<Delegation> list(String sql, String person) {
    return client.sql(sql).param("person", person).query((row, number) -> delegation(row)).list();
  }

  private static Delegation delegation(ResultSet row) throws SQLException {
    var roles = (String[]) row.getArray("roles").getArray();
    return new Delegation(
        row.getLong("id"),
        row.getString("giver"),
        row.getString("taker"),
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("reason"),
        row.getObject("ended_at") != null);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
