package vn.phusa.base.account.postgres;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.inner.Links;
import vn.phusa.base.problem.Problem;

/** The table {@code one_time_link}. */
@Component
class PostgresLinks implements Links {

  private static final Duration GOOD_FOR = Duration.ofHours(24);

  private final JdbcClient client;
  private final Clock clock;

  PostgresLinks(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  @Transactional
  public String make(@Nullable String person) {
    client
        .sql("delete from one_time_link where person is not distinct from cast(:person as text)")
        .param("person", person)
        .update();
    var token = Token.fresh();
    client
        .sql("insert into one_time_link (hash, person, expires_at) values (:hash, :person, :end)")
        .param("hash", Token.hash(token))
        .param("person", person)
        .param("end", now().plus(GOOD_FOR))
        .update();
    return "/welcome#" + token;
  }

  @Override
  public String key(String link) {
    return Token.hash(Token.in(link));
  }

  @Override
  public Link look(String key) {
    return client
        .sql(
            """
            select person from one_time_link
            where hash = :hash and used_at is null and expires_at > :now
            """)
        .param("hash", key)
        .param("now", now())
        .query((row, number) -> new Link(row.getString("person")))
        .optional()
        .orElseThrow(() -> new Problem(AccountCode.LINK_SPENT));
  }

  @Override
  public Link use(String key) {
    return client
        .sql(
            """
            update one_time_link set used_at = :now
            where hash = :hash and used_at is null and expires_at > :now
            returning person
            """)
        .param("hash", key)
        .param("now", now())
        .query((row, number) -> new Link(row.getString("person")))
        .optional()
        .orElseThrow(() -> new Problem(AccountCode.LINK_SPENT));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
