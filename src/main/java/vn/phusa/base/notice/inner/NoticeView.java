package vn.phusa.base.notice.inner;

import java.time.Instant;
import java.util.Date;
import java.util.MissingResourceException;
import vn.phusa.base.notice.News;
import vn.phusa.base.text.Words;

/** A line in the words of its reader. */
public record NoticeView(Line line, Words words) {

  public String sentence() {
    try {
      return words.of(line.news().code(), line.news().values().toArray());
    } catch (MissingResourceException older) {
      // Told by a release that knew other sentences.
      return words.of("notice.unknown");
    }
  }

  public boolean isUnread() {
    return line.readAt().isEmpty();
  }

  /** When it was told; the first time too when there were several. */
  public String told() {
    return line.times() > 1
        ? words.of("notice.times", line.times(), Date.from(line.firstAt()), Date.from(line.at()))
        : moment(line.at());
  }

  public String moment(Instant instant) {
    return words.of("notice.moment", Date.from(instant));
  }

  public String icon() {
    if (line.endedAt().isPresent()) {
      return "ti-circle-check text-secondary";
    }
    return switch (line.news().tone()) {
      case TROUBLE -> "ti-alert-triangle text-red";
      case REMARK -> "ti-info-circle text-blue";
      case GOOD -> "ti-circle-check text-green";
    };
  }

  public News.Tone tone() {
    return line.news().tone();
  }
}
