package vn.phusa.base.notice.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.notice.MailSettings;
import vn.phusa.base.notice.inner.Choices;
import vn.phusa.base.notice.inner.Line;
import vn.phusa.base.notice.inner.MailChoice;
import vn.phusa.base.notice.inner.MailRound;
import vn.phusa.base.notice.inner.NoticeView;
import vn.phusa.base.text.Words;

/**
 * Writes letters and sees them off. A letter counts as sent when the server has taken it; until
 * then it is tried again. A process that ends between the two sends it once more, by the same id.
 */
@Component
final class Mailing implements MailRound {

  private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int MOST_LINES = 50;

  /** A letter of which the server says so often that it does not take it now is given up. */
  private static final int MOST_TRIES = 50;

  private final LetterTable letters;
  private final ChoiceTable choices;
  private final Accounts accounts;
  private final Post post;
  private final MailSettings settings;
  private final Clock clock;

  Mailing(
      LetterTable letters,
      ChoiceTable choices,
      Accounts accounts,
      Post post,
      MailSettings settings,
      Clock clock) {
    this.letters = letters;
    this.choices = choices;
    this.accounts = accounts;
    this.post = post;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void run() {
    letters.gather(clock.instant());
    var addresses = accounts.emails();
    for (var letter : letters.due(clock.instant())) {
      var address = addresses.getOrDefault(letter.person(), "");
      var chosen = choices.of(letter.person());
      if (address.isEmpty() || chosen.mail() == MailChoice.NONE) {
        letters.givenUp(letter, "not wanted any more, or no address");
        continue;
      }
      if (!settle(letter, send(letter, address, chosen))) {
        return;
      }
    }
    letters.forget(clock.instant(), KEPT);
  }

  private Post.Outcome send(LetterTable.Letter letter, String address, Choices.Chosen chosen) {
    var words = Words.in(chosen.language());
    var lines = letters.lines(letter);
    var subject = words.of("notice.mail.subject", lines.size());
    return post.send(letter.id(), address, subject, text(lines, words));
  }

  /** Whether it is worth trying others. */
  private boolean settle(LetterTable.Letter letter, Post.Outcome outcome) {
    return switch (outcome) {
      case Post.Outcome.Sent() -> {
        letters.sent(letter, clock.instant());
        yield true;
      }
      case Post.Outcome.Refused(var why) -> {
        LOG.warn("the mail server takes nothing for {}: {}", letter.person(), why);
        letters.givenUp(letter, why);
        choices.refused(letter.person());
        yield true;
      }
      case Post.Outcome.NotNow(var why) -> {
        notNow(letter, why);
        yield true;
      }
      case Post.Outcome.Down(var why) -> {
        LOG.warn("the mail server is not well, letters wait: {}", why);
        var when = clock.instant().plus(backOff(letter.tries()));
        letters.later(letter, when, why);
        letters.allLater(when);
        yield false;
      }
    };
  }

  private void notNow(LetterTable.Letter letter, String why) {
    LOG.info("a letter to {} waits: {}", letter.person(), why);
    if (letter.tries() >= MOST_TRIES) {
      letters.givenUp(letter, why);
      return;
    }
    letters.later(letter, clock.instant().plus(backOff(letter.tries())), why);
  }

  private Duration backOff(int tries) {
    var wait = settings.retry();
    for (var i = 0; i < tries && wait.compareTo(settings.longestRetry()) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(settings.longestRetry()) > 0 ? settings.longestRetry() : wait;
  }

  private String text(List<Line> lines, Words words) {
    var site = settings.site().replaceAll("/+$", "");
    var told =
        lines.stream()
            .limit(MOST_LINES)
            .map(line -> told(new NoticeView(line, words), site))
            .collect(Collectors.joining("\n"));
    var rest = Math.max(0, lines.size() - MOST_LINES);
    var more = rest == 0 ? "" : words.of("notice.mail.more", rest) + "\n";
    var foot = words.of("notice.mail.foot", site + "/console/notices");
    return words.of("notice.mail.hello") + "\n\n" + told + "\n" + more + "\n" + foot + "\n";
  }

  private static String told(NoticeView view, String site) {
    var link = site.isEmpty() ? "" : "  " + site + view.line().news().place() + "\n";
    return "- " + view.sentence() + " (" + view.told() + ")\n" + link;
  }
}
