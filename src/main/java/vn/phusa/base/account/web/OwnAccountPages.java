package vn.phusa.base.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.access.Purpose;
import vn.phusa.base.access.Purposes;
import vn.phusa.base.account.AccountSettings;
import vn.phusa.base.account.ProviderSettings;
import vn.phusa.base.text.Words;

/** The own account: what there is of it, its password, its sessions. */
@Controller
@RequestMapping("/console/account")
class OwnAccountPages {

  private static final String HOME = "redirect:/console/account";

  private final OwnAccount account;
  private final OwnProofs proofs;
  private final AccountSettings settings;
  private final ProviderSettings provider;
  private final Purposes purposes;

  OwnAccountPages(
      OwnAccount account,
      OwnProofs proofs,
      AccountSettings settings,
      ProviderSettings provider,
      Purposes purposes) {
    this.account = account;
    this.proofs = proofs;
    this.settings = settings;
    this.provider = provider;
    this.purposes = purposes;
  }

  @GetMapping
  String home(HttpServletRequest request, Locale locale, Model model) {
    var person = account.person();
    model.addAttribute("title", Words.in(locale).of("account.own.title"));
    model.addAttribute("section", "account");
    model.addAttribute("person", person);
    model.addAttribute("wanted", account.wanted(request));
    model.addAttribute("held", proofs.held());
    model.addAttribute("sessions", account.sessions());
    model.addAttribute("most", settings.sessions());
    model.addAttribute("provider", provider.isThere() ? provider.name() : "");
    model.addAttribute("purposes", purposes.current());
    model.addAttribute("stated", purposes.stated().map(Purpose::id).orElse(""));
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
        .choosePassword(present, password, repeat, request)
        .ifPresentOrElse(
            rule -> flash.addFlashAttribute("wrong", rule),
            () -> flash.addFlashAttribute("saved", "password"));
    return HOME;
  }

  /**
   * @param handle empty for all but this one
   */
  @PostMapping("/sessions/end")
  String endSessions(
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String handle,
      HttpServletRequest request,
      RedirectAttributes flash) {
    account.endSessions(present, handle, request);
    flash.addFlashAttribute("saved", handle.isEmpty() ? "sessions" : "session");
    return HOME;
  }
}
