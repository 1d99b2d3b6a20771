package vn.phusa.base.account.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.text.Words;

/** The page to sign in. Public. */
@Controller
class SignInPages {

  private final AccessSettings settings;

  SignInPages(AccessSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/sign-in")
  String signIn(
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable String locked,
      @RequestParam(required = false) @Nullable String welcome,
      Locale locale,
      Model model) {
    model.addAttribute("title", Words.in(locale).of("account.sign-in.title"));
    model.addAttribute("failed", failed != null);
    model.addAttribute("welcome", welcome != null);
    model.addAttribute("locked", locked != null);
    model.addAttribute("wait", settings.signInWait().toMinutes());
    return "account/sign-in";
  }
}
