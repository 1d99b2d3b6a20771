package vn.phusa.base.notice.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.notice.MailSettings;
import vn.phusa.base.notice.inner.Choices;
import vn.phusa.base.notice.inner.MailChoice;
import vn.phusa.base.notice.inner.MailView;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;

/** Who wants e-mail. */
@Component
final class Letters {

  private final Choices choices;
  private final Accounts accounts;
  private final Journal journal;
  private final MailSettings settings;

  Letters(Choices choices, Accounts accounts, Journal journal, MailSettings settings) {
    this.choices = choices;
    this.accounts = accounts;
    this.journal = journal;
    this.settings = settings;
  }

  MailView view(String person) {
    return new MailView(
        settings.isThere(),
        Optional.ofNullable(accounts.emails().get(person)),
        choices.of(person),
        settings.daily().toString());
  }

  void choose(String person, String mail, Locale language) {
    var choice =
        Arrays.stream(MailChoice.values())
            .filter(one -> one.name().equals(mail))
            .findFirst()
            .orElseThrow(() -> new Problem(RequestCode.PARAMETER_WRONG, "mail", mail, all()));
    choices.choose(person, choice, language);
    journal.append(new Entry(person, "notice.mail.chosen", person, Map.of("mail", choice.name())));
  }

  private static String all() {
    return Arrays.stream(MailChoice.values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
