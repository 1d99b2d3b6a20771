package vn.phusa.base.account.postgres;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.account.inner.AccountHistory;

/** The table {@code account_history}. */
@Component
class PostgresHistory implements AccountHistory {

  private final JdbcClient client;
  private final Clock clock;

  PostgresHistory(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public Map<String, Instant> seen() {
    return client
        .sql("select person, seen_at from account_history where seen_at is not null")
        .query((row, number) ->
            Map.entry(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Optional<Instant> seen(String person) {
    return moment(
        "select seen_at from account_history where person = :person and seen_at is not null",
        person);
  }

  @Override
  public void here(String person) {
    client
        .sql(
            """
            insert into account_history as known (person, seen_at) values (:person, :now)
            on conflict (person) do update set seen_at = excluded.seen_at
            where known.seen_at is null or known.seen_at < excluded.seen_at - interval '1 day'
            """)
        .param("person", person)
        .param("now", now())
        .update();
  }

  @Override
  public Optional<Instant> passwordChosen(String person) {
    return moment(
        """
        select password_at from account_history
        where person = :person and password_at is not null
        """,
        person);
  }

  @Override
  public void passwordChosen(String person, String hash) {
    client
        .sql(
            """
            insert into account_history as known (person, seen_at, password_at, formers)
            values (:person, :now, :now, array[:hash])
            on conflict (person) do update set seen_at = excluded.seen_at,
              password_at = excluded.password_at,
              formers = (excluded.formers || known.formers)[1 : 10]
            """)
        .param("person", person)
        .param("now", now())
        .param("hash", hash)
        .update();
  }

  @Override
  public List<String> passwords(String person) {
    return client
        .sql("select formers from account_history where person = :person")
        .param("person", person)
        .query((row, number) -> Arrays.asList((String[]) row.getArray(1).getArray()))
        .optional()
        .orElse(List.of());
  }

  private Optional<Instant> moment(String sql, String person) {
    return client
        .sql(sql)
        .param("person", person)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
