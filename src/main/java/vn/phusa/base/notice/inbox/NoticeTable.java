package vn.phusa.base.notice.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.notice.News;
import vn.phusa.base.notice.NoticeSettings;
import vn.phusa.base.notice.inner.Inbox;
import vn.phusa.base.notice.inner.Line;

/** The table {@code notice}. */
@Component
final class NoticeTable implements Inbox {

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private static final String ADD =
      """
      insert into notice (person, topic, code, details, place, tone, first_at, told_at, mail_at)
      select told, :topic, :code, cast(:details as jsonb), :place, :tone, :now, :now,
        case mail when 'AT_ONCE' then cast(:soon as timestamptz)
          when 'DAILY' then cast(:daily as timestamptz) end
      from unnest(:people) told left join notice_choice on notice_choice.person = told
      on conflict (person, topic, code) where read_at is null do update set
        times = notice.times + 1, details = excluded.details, place = excluded.place,
        told_at = excluded.told_at, ended_at = null
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  NoticeTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param soon when a letter goes to who wants one at once
   * @param daily when the next letter of the day goes
   */
  void add(News news, Set<String> people, Instant soon, Instant daily) {
    jdbc.sql(ADD)
        .param("topic", news.topic())
        .param("code", news.code())
        .param("details", JsonMapper.shared().writeValueAsString(news.values()))
        .param("place", news.place())
        .param("tone", news.tone().name())
        .param("now", moment(clock.instant()))
        .param("soon", moment(soon))
        .param("daily", moment(daily))
        .param("people", people.stream().sorted().toArray(String[]::new))
        .update();
  }

  /** Who had been told of a trouble of this topic that goes on until now. */
  Set<String> end(String topic) {
    return jdbc.sql(
            """
            update notice set ended_at = :now
            where topic = :topic and tone = 'TROUBLE' and ended_at is null returning person
            """)
        .param("now", moment(clock.instant()))
        .param("topic", topic)
        .query(String.class)
        .set();
  }

  @Override
  public List<Line> page(Wanted wanted) {
    return jdbc.sql(
            """
            select * from notice
            where person = :person and (told_at, id) < (:at, :id)
              and (read_at is null or not :unread)
            order by told_at desc, id desc limit :most
            """)
        .param("person", wanted.person())
        .param("at", moment(wanted.after().at()))
        .param("id", wanted.after().id())
        .param("unread", wanted.unread())
        .param("most", wanted.most())
        .query((row, number) -> line(row))
        .list();
  }

  @Override
  public Optional<Line> find(String person, long id) {
    return jdbc.sql("select * from notice where person = :person and id = :id")
        .param("person", person)
        .param("id", id)
        .query((row, number) -> line(row))
        .optional();
  }

  @Override
  public long unread(String person) {
    return jdbc.sql("select count(*) from notice where person = :person and read_at is null")
        .param("person", person)
        .query(Long.class)
        .single();
  }

  @Override
  public void read(String person, long id) {
    jdbc.sql(
            """
            update notice set read_at = :now
            where person = :person and id = :id and read_at is null
            """)
        .param("now", moment(clock.instant()))
        .param("person", person)
        .param("id", id)
        .update();
  }

  @Override
  public void readAll(String person, Instant until) {
    jdbc.sql(
            """
            update notice set read_at = :now
            where person = :person and told_at <= :until and read_at is null
            """)
        .param("now", moment(clock.instant()))
        .param("person", person)
        .param("until", moment(until))
        .update();
  }

  /** Takes away what is older than it is to be kept. */
  int forget(NoticeSettings settings) {
    var now = clock.instant();
    return jdbc.sql(
            """
            delete from notice where told_at < :unread or (read_at is not null and told_at < :read)
            """)
        .param("unread", moment(now.minus(settings.keepUnread())))
        .param("read", moment(now.minus(settings.keep())))
        .update();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong("id"),
        new News(
            row.getString("topic"),
            row.getString("code"),
            JsonMapper.shared().readValue(row.getString("details"), TEXTS),
            row.getString("place"),
            News.Tone.valueOf(row.getString("tone"))),
        row.getInt("times"),
        instant(row, "first_at").orElseThrow(),
        instant(row, "told_at").orElseThrow(),
        instant(row, "read_at"),
        instant(row, "ended_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime moment(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
