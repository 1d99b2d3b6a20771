package vn.phusa.base.notice.inbox;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.notice.News;
import vn.phusa.base.notice.Notice;
import vn.phusa.base.notice.Readers;
import vn.phusa.base.text.Words;

/** The door of the room. */
@Component
class Telling implements Notice {

  private final NoticeTable table;
  private final Audience audience;

  Telling(NoticeTable table, Audience audience) {
    this.table = table;
    this.audience = audience;
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
    table.add(news, people);
  }

  @Override
  public long unread(String person) {
    return table.unread(person);
  }
}
