package vn.phusa.base.notice.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.notice.MailSettings;
import vn.phusa.base.notice.News;
import vn.phusa.base.notice.Notice;
import vn.phusa.base.notice.Readers;
import vn.phusa.base.text.Words;

/** The door of the room. */
@Component
class Telling implements Notice {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final NoticeTable table;
  private final Audience audience;
  private final MailSettings mail;
  private final Clock clock;

  Telling(NoticeTable table, Audience audience, MailSettings mail, Clock clock) {
    this.table = table;
    this.audience = audience;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void tell(News news, Readers readers) {
    tell(news, audience.of(readers));
  }

  @Override
  @Transactional
  public void over(News end) {
    tell(end, table.end(end.topic()));
  }

  private void tell(News news, Set<String> people) {
    // A sentence that no bundle holds fails here, and not at the reader.
    Words.in(Words.VIETNAMESE).of(news.code(), news.values().toArray());
    var now = clock.instant();
    table.add(news, people, now.plus(mail.gather()), daily(now));
  }

  private Instant daily(Instant now) {
    var today = now.atZone(ZONE).with(mail.daily());
    return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
  }

  @Override
  public long unread(String person) {
    return table.unread(person);
  }
}
