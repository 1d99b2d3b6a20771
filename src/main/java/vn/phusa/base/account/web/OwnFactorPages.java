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
import vn.phusa.base.account.inner.QrPath;
import vn.phusa.base.text.Words;

/** The own second factor: an authenticator, recovery codes, removing them. */
@Controller
@RequestMapping("/console/account")
class OwnFactorPages {

  private final OwnAccount account;
  private final OwnProofs proofs;

  OwnFactorPages(OwnAccount account, OwnProofs proofs) {
    this.account = account;
    this.proofs = proofs;
  }

  @GetMapping("/codes")
  String codes(HttpServletRequest request, Locale locale, Model model) {
    return seed("", request, locale, model);
  }

  @PostMapping("/codes")
  String confirm(
      @RequestParam(defaultValue = "") String present,
      @RequestParam String code,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    var recovery = proofs.confirmCodes(present, code, request);
    return recovery.isEmpty()
        ? seed("account.second.wrong", request, locale, model)
        : new ShownCodes(recovery.get(), "account.recovery.done").page(locale, model);
  }

  @PostMapping("/codes/renew")
  String renew(
      @RequestParam(defaultValue = "") String present,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    var codes = proofs.renewRecovery(present, request);
    return new ShownCodes(codes, "account.recovery.renewed").page(locale, model);
  }

  @PostMapping("/factors/remove")
  String removeFactors(
      @RequestParam(defaultValue = "") String present,
      HttpServletRequest request,
      RedirectAttributes flash) {
    proofs.removeFactors(present, request);
    flash.addFlashAttribute("saved", "factors");
    return "redirect:/console/account";
  }

  private String seed(String wrong, HttpServletRequest request, Locale locale, Model model) {
    var seed = proofs.beginCodes();
    model.addAttribute("title", Words.in(locale).of("account.enrol.title"));
    model.addAttribute("section", "account");
    model.addAttribute("wrong", wrong);
    model.addAttribute("seed", seed);
    model.addAttribute("qr", QrPath.of(seed.uri()));
    model.addAttribute("action", "/console/account/codes");
    model.addAttribute("wanted", account.wanted(request));
    return "account/enrol";
  }
}
