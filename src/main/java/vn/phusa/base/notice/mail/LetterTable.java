package vn.phusa.base.notice.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.notice.inner.Inbox;
import vn.phusa.base.notice.inner.Line;

/**
 * The table {@code notice_letter}. What is in a letter is settled before it is tried the first
 * time: tried again, it is the same letter.
 */
@Component
class LetterTable {

  private static final int AT_ONCE = 100;

  /**
   * One letter for one person.
   *
   * @param tries how often the server has not taken it
   */
  record Letter(UUID id, String person, int tries) {}

  private final JdbcClient jdbc;
  private final Inbox inbox;

  LetterTable(JdbcClient jdbc, Inbox inbox) {
    this.jdbc = jdbc;
    this.inbox = inbox;
  }

  /** Puts what is due, and still unread, into one letter for each person. */
  @Transactional
  void gather(Instant now) {
    jdbc.sql(
            """
            with made as (
              insert into notice_letter (id, person, made_at, next_try)
              select gen_random_uuid(), person, :now, :now from notice
              where mail_at <= :now and letter is null and read_at is null group by person
              returning id, person)
            update notice set letter = made.id from made
            where notice.person = made.person and mail_at <= :now and letter is null
              and read_at is null
            """)
        .param("now", moment(now))
        .update();
  }

  /** The oldest first. */
  List<Letter> due(Instant now) {
    return jdbc.sql(
            """
            select id, person, tries from notice_letter where next_try <= :now
            order by made_at, id limit :most
            """)
        .param("now", moment(now))
        .param("most", AT_ONCE)
        .query((row, number) ->
            new Letter(
                row.getObject("id", UUID.class), row.getString("person"), row.getInt("tries")))
        .list();
  }

  List<Line> lines(Letter letter) {
    return jdbc
        .sql("select id from notice where letter = :letter order by told_at, id")
        .param("letter", letter.id())
        .query(Long.class)
        .list()
        .stream()
        .flatMap(id -> inbox.find(letter.person(), id).stream())
        .toList();
  }

  void sent(Letter letter, Instant now) {
    jdbc.sql("update notice_letter set sent_at = :now, next_try = null where id = :id")
        .param("now", moment(now))
        .param("id", letter.id())
        .update();
  }

  void givenUp(Letter letter, String failure) {
    jdbc.sql("update notice_letter set failure = :failure, next_try = null where id = :id")
        .param("failure", failure)
        .param("id", letter.id())
        .update();
  }

  void later(Letter letter, Instant when, String failure) {
    jdbc.sql(
            """
            update notice_letter set tries = tries + 1, failure = :failure, next_try = :when
            where id = :id
            """)
        .param("failure", failure)
        .param("when", moment(when))
        .param("id", letter.id())
        .update();
  }

  /** None is tried before then. */
  void allLater(Instant when) {
    jdbc.sql("update notice_letter set next_try = :when where next_try < :when")
        .param("when", moment(when))
        .update();
  }

  void forget(Instant now, Duration age) {
    jdbc.sql("delete from notice_letter where next_try is null and made_at < :before")
        .param("before", moment(now.minus(age)))
        .update();
  }

  private static OffsetDateTime moment(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
