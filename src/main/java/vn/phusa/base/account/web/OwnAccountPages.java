package vn.phusa.base.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.account.AccountSettings;
import vn.phusa.base.account.ProviderSettings;
import vn.phusa.base.account.inner.QrPath;
import vn.phusa.base.text.Words;

/** What everybody keeps of the own account: password, second factor, sessions. */
@Controller
@RequestMapping("/console/account")
class OwnAccountPages {

  private static final String HOME = "redirect:/console/account";

  private final OwnAccount account;
  private final AccountSettings settings;
  private final ProviderSettings provider;

  OwnAccountPages(OwnAccount account, AccountSettings settings, ProviderSettings provider) {
    this.account = account;
    this.settings = settings;
    this.provider = provider;
  }

  @GetMapping
  String home(Locale locale, Model model) {
    var person = account.person();
    model.addAttribute("title", Words.in(locale).of("account.own.title"));
    model.addAttribute("section", "account");
    model.addAttribute("person", person);
    model.addAttribute("held", account.held());
    model.addAttribute("sessions", account.sessions());
    model.addAttribute("most", settings.sessions());
    model.addAttribute("provider", provider.isThere() ? provider.name() : "");
    return "account/own";
  }

  @PostMapping("/password")
  String password(
      @RequestParam String present,
      @RequestParam String password,
      @RequestParam String repeat,
      HttpServletRequest request,
      RedirectAttributes flash) {
    account
        .choosePassword(present, password, repeat, request.getRemoteAddr())
        .ifPresentOrElse(
            rule -> flash.addFlashAttribute("wrong", rule),
            () -> flash.addFlashAttribute("saved", "password"));
    return HOME;
  }

  @GetMapping("/codes")
  String codes(Locale locale, Model model) {
    return seed("", locale, model);
  }

  @PostMapping("/codes")
  String confirm(
      @RequestParam String present,
      @RequestParam String code,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    var recovery = account.confirmCodes(present, code, request.getRemoteAddr());
    if (recovery.isEmpty()) {
      return seed("account.second.wrong", locale, model);
    }
    model.addAttribute("title", Words.in(locale).of("account.recovery.title"));
    model.addAttribute("section", "account");
    model.addAttribute("codes", recovery.get());
    model.addAttribute("onwards", "/console/account");
    return "account/recovery";
  }

  @PostMapping("/factors/remove")
  String removeFactors(
      @RequestParam String present, HttpServletRequest request, RedirectAttributes flash) {
    account.removeFactors(present, request.getRemoteAddr());
    flash.addFlashAttribute("saved", "factors");
    return HOME;
  }

  @PostMapping("/sessions/{handle}/end")
  String endSession(@PathVariable String handle) {
    account.endSession(handle);
    return HOME + "#sessions";
  }

  @PostMapping("/sessions/end")
  String endOthers(RedirectAttributes flash) {
    account.endOtherSessions();
    flash.addFlashAttribute("saved", "sessions");
    return HOME;
  }

  private String seed(String wrong, Locale locale, Model model) {
    var seed = account.beginCodes();
    model.addAttribute("title", Words.in(locale).of("account.enrol.title"));
    model.addAttribute("section", "account");
    model.addAttribute("wrong", wrong);
    model.addAttribute("seed", seed);
    model.addAttribute("qr", QrPath.of(seed.uri()));
    model.addAttribute("action", "/console/account/codes");
    model.addAttribute("asks", true);
    return "account/enrol";
  }
}
