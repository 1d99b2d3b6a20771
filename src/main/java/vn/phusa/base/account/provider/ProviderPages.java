package vn.phusa.base.account.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.ProviderSettings;
import vn.phusa.base.account.inner.PasswordChoice;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;

/** Connecting the own account with the one at the provider. For whoever is signed in. */
@Controller
class ProviderPages {

  private final Access access;
  private final ProviderSettings settings;
  private final PasswordChoice passwords;
  private final Clock clock;

  ProviderPages(Access access, ProviderSettings settings, PasswordChoice passwords, Clock clock) {
    this.access = access;
    this.settings = settings;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * Leads to the provider; whoever proves to be there within ten minutes becomes the one who has
   * pressed here. That is a whole way in, so the password is asked for. A page with a link, for the
   * policy of content lets no form end at another site.
   */
  @PostMapping("/console/account/provider")
  String connect(
      @RequestParam String present, HttpServletRequest request, Locale locale, Model model) {
    var person = access.current();
    if (person.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    if (!settings.isThere()) {
      throw new Problem(AccountCode.PROVIDER_MISSING);
    }
    passwords.require(person.id(), present, request.getRemoteAddr());
    Connecting.begin(request.getSession(), person.id(), clock.instant());
    model.addAttribute("title", Words.in(locale).of("account.provider.connect", settings.name()));
    model.addAttribute("section", "account");
    model.addAttribute("provider", settings.name());
    return "account/connect";
  }
}
