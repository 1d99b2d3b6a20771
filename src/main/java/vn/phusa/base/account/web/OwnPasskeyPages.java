package vn.phusa.base.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.account.AccountSettings;
import vn.phusa.base.account.inner.Challenges;
import vn.phusa.base.account.inner.Passkeys;

/** Making and removing the own passkeys. */
@Controller
@RequestMapping("/console/account/passkeys")
class OwnPasskeyPages {

  private static final String HOME = "redirect:/console/account";

  private final OwnAccount account;
  private final OwnProofs proofs;
  private final Passkeys passkeys;
  private final AccountSettings settings;

  OwnPasskeyPages(
      OwnAccount account, OwnProofs proofs, Passkeys passkeys, AccountSettings settings) {
    this.account = account;
    this.proofs = proofs;
    this.passkeys = passkeys;
    this.settings = settings;
  }

  @PostMapping("/options")
  ResponseEntity<String> options(HttpServletRequest request) {
    var challenge = passkeys.enrolling(account.person(), settings.site(request));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(Challenges.keep(request, challenge));
  }

  @PostMapping
  String enrol(
      @RequestParam String answer,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String present,
      HttpServletRequest request,
      RedirectAttributes flash,
      Locale locale,
      Model model) {
    var codes =
        proofs.addPasskey(
            present,
            request,
            () ->
                passkeys.enrol(
                    Challenges.take(request), answer, named(label), settings.site(request)));
    if (!codes.isEmpty()) {
      return new ShownCodes(codes, "account.own.saved.passkey").page(locale, model);
    }
    flash.addFlashAttribute("saved", "passkey");
    return HOME;
  }

  @PostMapping("/{id}/remove")
  String remove(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String present,
      HttpServletRequest request,
      RedirectAttributes flash) {
    proofs.removePasskey(id, present, request);
    flash.addFlashAttribute("saved", "factors");
    return HOME;
  }

  private static String named(String label) {
    var plain = label.strip();
    return plain.isEmpty() ? "Passkey" : plain.substring(0, Math.min(plain.length(), 60));
  }
}
