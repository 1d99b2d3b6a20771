package vn.phusa.base.account.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.account.inner.QrPath;
import vn.phusa.base.account.inner.SecondFactors;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.text.Words;

/**
 * Between the password and the inside: proving the second factor, or setting one up where one is
 * needed. For whoever has just proven the password; everybody else is sent back to sign in.
 */
@Controller
@RequestMapping("/sign-in")
class SecondFactorPages {

  private static final String BEGIN = "redirect:/sign-in";

  private final Entrance entrance;
  private final SecondFactors factors;
  private final Attempts attempts;
  private final Journal journal;

  SecondFactorPages(Entrance entrance, SecondFactors factors, Attempts attempts, Journal journal) {
    this.entrance = entrance;
    this.factors = factors;
    this.attempts = attempts;
    this.journal = journal;
  }

  @GetMapping("/second")
  String ask(HttpServletRequest request, Locale locale, Model model) {
    return entrance
        .pending(request)
        .map(pending -> second(pending, "", locale, model))
        .orElse(BEGIN);
  }

  @PostMapping("/second")
  @Nullable String prove(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model)
      throws IOException, ServletException {
    var pending = entrance.pending(request);
    if (pending.isEmpty()) {
      return BEGIN;
    }
    var id = pending.get().id();
    if (attempts.codesExhausted(id)) {
      record(id, "access.sign-in.locked", request);
      return "redirect:/sign-in?locked";
    }
    if (!factors.proves(id, code)) {
      attempts.codeFailed(id);
      record(id, "access.sign-in.failed", request);
      var wrong =
          factors.held(id).codes() ? "account.second.wrong" : "account.second.recovery.wrong";
      return second(pending.get(), wrong, locale, model);
    }
    attempts.codeSucceeded(id);
    entrance.lead(request, response, pending.get().proven("code"));
    return null;
  }

  @GetMapping("/enrol")
  String enrol(HttpServletRequest request, Locale locale, Model model) {
    return enrolling(request).map(pending -> seed(pending, "", locale, model)).orElse(BEGIN);
  }

  @PostMapping("/enrol")
  String confirm(
      @RequestParam String code, HttpServletRequest request, Locale locale, Model model) {
    var pending = enrolling(request);
    if (pending.isEmpty()) {
      return BEGIN;
    }
    var codes = factors.confirm(pending.get().id(), code);
    if (codes.isEmpty()) {
      return seed(pending.get(), "account.second.wrong", locale, model);
    }
    record(pending.get().id(), "access.factor.added", request);
    entrance.hold(request, pending.get().proven("code"));
    model.addAttribute("title", Words.in(locale).of("account.recovery.title"));
    model.addAttribute("codes", codes.get());
    model.addAttribute("onwards", "/sign-in/continue");
    return "account/recovery";
  }

  /** Nobody who has a factor already may put another in its place without it. */
  private Optional<Pending> enrolling(HttpServletRequest request) {
    return entrance.pending(request).filter(pending -> !factors.held(pending.id()).any());
  }

  @GetMapping("/continue")
  @Nullable String goOn(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    var pending = entrance.pending(request);
    if (pending.isEmpty()) {
      return BEGIN;
    }
    entrance.lead(request, response, pending.get());
    return null;
  }

  private String second(Pending pending, String wrong, Locale locale, Model model) {
    model.addAttribute("title", Words.in(locale).of("account.second.title"));
    model.addAttribute("wrong", wrong);
    model.addAttribute("held", factors.held(pending.id()));
    return "account/second";
  }

  private String seed(Pending pending, String wrong, Locale locale, Model model) {
    var seed = factors.begin(pending.id());
    model.addAttribute("title", Words.in(locale).of("account.enrol.title"));
    model.addAttribute("wrong", wrong);
    model.addAttribute("seed", seed);
    model.addAttribute("qr", QrPath.of(seed.uri()));
    model.addAttribute("action", "/sign-in/enrol");
    return "account/enrol";
  }

  private void record(String id, String action, HttpServletRequest request) {
    var details = Map.of("address", request.getRemoteAddr(), "factor", "code");
    journal.append(new Entry(id, action, id, details));
  }
}
