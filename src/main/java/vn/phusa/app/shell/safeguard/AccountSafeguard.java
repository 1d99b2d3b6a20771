package vn.phusa.app.shell.safeguard;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.account.AccountFigures;
import vn.phusa.base.account.AccountSettings;
import vn.phusa.base.account.AccountSettings.Required;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.base.safeguard.Safeguard;

/** How strictly people are let in, and which accounts fall behind. */
@Component
class AccountSafeguard implements Safeguard {

  /** What level 3 of TCVN 14423:2026 wants or suggests (5.5.2.2, 5.6.2.2, 5.6.2.3). */
  private static final Duration IDLE = Duration.ofMinutes(15);

  private static final Duration ADMINISTRATOR_IDLE = Duration.ofMinutes(5);
  private static final int DORMANT_DAYS = 45;
  private static final int PASSWORD_DAYS = 62;

  /** Our own: more than anybody has machines. */
  private static final int SESSIONS = 10;

  private final Accounts accounts;
  private final AccountSettings settings;
  private final String provider;

  AccountSafeguard(
      Accounts accounts,
      AccountSettings settings,
      @Value("${phusa.account.provider.issuer:}") String provider) {
    this.accounts = accounts;
    this.settings = settings;
    this.provider = provider;
  }

  @Override
  public List<Outcome> measure() {
    var figures = accounts.figures();
    return List.of(
        secondFactor(figures),
        passwords(),
        administratorPasswords(figures),
        dormant(figures),
        judged(Requirement.CENTRAL_ACCOUNTS, !provider.isEmpty(), central(), provider)
            .changedBy("phusa.account.provider.issuer"),
        idle(Requirement.SESSION_LOCK, settings.idle(), IDLE).changedBy("phusa.account.idle"),
        sessions(),
        idle(
                Requirement.ADMINISTRATOR_SESSION_LOCK,
                settings.administratorIdle(),
                ADMINISTRATOR_IDLE)
            .changedBy("phusa.account.administrator-idle"));
  }

  private String central() {
    return provider.isEmpty() ? "central.none" : "central";
  }

  private Outcome secondFactor(AccountFigures figures) {
    var wanted = settings.secondFactor();
    var key =
        switch (wanted) {
          case NOBODY -> "factor.off";
          case ADMINISTRATORS -> "factor.on";
          case EVERYBODY -> "factor.everybody";
        };
    return judged(
            Requirement.SECOND_FACTOR,
            wanted != Required.NOBODY && figures.unprotected() == 0,
            key,
            figures.administrators(),
            figures.unprotected(),
            figures.people(),
            figures.withoutFactor())
        .changedBy("phusa.account.second-factor");
  }

  /** Ten characters that cannot be guessed are enough beside a second factor only. */
  private Outcome passwords() {
    var good = settings.secondFactor() == Required.EVERYBODY;
    return judged(Requirement.PASSWORD_RULE, good, good ? "password.second" : "password.alone")
        .changedBy("phusa.account.second-factor");
  }

  private Outcome administratorPasswords(AccountFigures figures) {
    var days = settings.administratorPasswordDays();
    var good = days > 0 && days <= PASSWORD_DAYS;
    return judged(
            Requirement.ADMINISTRATOR_PASSWORD,
            good,
            days > 0 ? "administrator" : "administrator.never",
            days,
            figures.stale())
        .changedBy("phusa.account.administrator-password-days");
  }

  private Outcome dormant(AccountFigures figures) {
    var days = settings.dormantDays();
    var good = days > 0 && days <= DORMANT_DAYS;
    return judged(
            Requirement.IDLE_ACCOUNTS,
            good,
            days > 0 ? "dormant" : "dormant.never",
            days,
            figures.dormant(),
            figures.people())
        .changedBy("phusa.account.dormant-days");
  }

  private Outcome sessions() {
    var most = settings.sessions();
    var good = most > 0 && most <= SESSIONS;
    return judged(Requirement.SESSION_LOCK, good, most > 0 ? "sessions" : "sessions.any", most)
        .changedBy("phusa.account.sessions");
  }

  private static Outcome idle(Requirement requirement, Duration set, Duration longest) {
    var good = set.compareTo(longest) <= 0;
    return judged(requirement, good, "session", set.toMinutes(), longest.toMinutes());
  }

  private static Outcome judged(
      Requirement requirement, boolean good, String key, Object... values) {
    var sentence = "shell.safeguard.account." + key;
    return good
        ? Outcome.good(requirement, sentence, values)
        : Outcome.weak(requirement, sentence, values);
  }
}
