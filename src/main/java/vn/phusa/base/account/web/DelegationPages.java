package vn.phusa.base.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.account.inner.Delegation;
import vn.phusa.base.text.Words;

/** Who does whose work while somebody is away. For whoever is signed in, about the own account. */
@Controller
@RequestMapping("/console/account/delegations")
class DelegationPages {

  private static final String HOME = "redirect:/console/account/delegations";

  private final OwnAccount account;
  private final Delegating delegating;

  DelegationPages(OwnAccount account, Delegating delegating) {
    this.account = account;
    this.delegating = delegating;
  }

  @GetMapping
  String list(Locale locale, Model model) {
    model.addAttribute("title", Words.in(locale).of("account.delegations.title"));
    model.addAttribute("section", "account");
    model.addAttribute("person", account.person());
    model.addAttribute("colleagues", delegating.colleagues());
    model.addAttribute("given", delegating.given());
    model.addAttribute("taken", delegating.taken());
    model.addAttribute("today", delegating.today());
    return "account/delegations";
  }

  @PostMapping
  String give(
      @RequestParam(defaultValue = "") String taker,
      @RequestParam(required = false) @Nullable Set<Role> roles,
      @RequestParam LocalDate first,
      @RequestParam LocalDate last,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    var giver = account.person().id();
    var chosen = roles == null ? Set.<Role>of() : roles;
    var wished = new Delegation(0, giver, taker, chosen, first, last, reason.strip(), false);
    var broken = delegating.give(wished);
    if (broken.isPresent()) {
      model.addAttribute("wrong", broken.get());
      model.addAttribute("draft", wished);
      return list(locale, model);
    }
    flash.addFlashAttribute("saved", true);
    return HOME;
  }

  @PostMapping("/{id}/end")
  String end(@PathVariable long id) {
    delegating.end(id);
    return HOME;
  }

  /** From the next request on, roles and agency are those of the giver. */
  @PostMapping("/act")
  String act(@RequestParam String giver, HttpServletRequest request, HttpServletResponse response) {
    delegating.begin(giver);
    become(new SignedIn(account.person().id(), giver), request, response);
    return "redirect:/console";
  }

  @PostMapping("/stop")
  String stop(HttpServletRequest request, HttpServletResponse response) {
    become(new SignedIn(account.person().id()), request, response);
    return HOME;
  }

  private static void become(
      SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }
}
