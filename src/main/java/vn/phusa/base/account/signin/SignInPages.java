package vn.phusa.base.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.account.AccountSettings;
import vn.phusa.base.account.ProviderSettings;
import vn.phusa.base.text.Words;

/** The page to sign in. Public. */
@Controller
class SignInPages {

  private static final List<String> SAID =
      List.of("failed", "locked", "dormant", "unknown", "provider", "welcome");

  private final AccessSettings settings;
  private final AccountSettings rules;
  private final ProviderSettings provider;

  SignInPages(AccessSettings settings, AccountSettings rules, ProviderSettings provider) {
    this.settings = settings;
    this.rules = rules;
    this.provider = provider;
  }

  /**
   * Also after a try.
   *
   * @param said what came of it, as {@code ?failed}
   */
  @GetMapping("/sign-in")
  String signIn(
      @RequestParam Map<String, String> said,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    model.addAttribute("title", Words.in(locale).of("account.sign-in.title"));
    var tried = SAID.stream().filter(said::containsKey).findFirst().orElse("");
    model.addAttribute("said", Displaced.take(request) ? "elsewhere" : tried);
    model.addAttribute("sessions", rules.sessions());
    model.addAttribute("provider", provider.isThere() ? provider.name() : "");
    model.addAttribute("wait", settings.signInWait().toMinutes());
    return "account/sign-in";
  }
}
