package vn.phusa.base.machine.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.machine.inner.Certificates;
import vn.phusa.base.machine.inner.Kind;
import vn.phusa.base.machine.inner.Machine;
import vn.phusa.base.machine.inner.Scope;

/**
 * Keys, secrets and certificates of a machine. For stewards, operators and the developer who
 * answers for it.
 */
@Controller
@RequestMapping("/console/machines/{id}")
class CredentialPages {

  private final Keeping keeping;
  private final Keeper keeper;
  private final MachinePage page;

  CredentialPages(Keeping keeping, Keeper keeper, MachinePage page) {
    this.keeping = keeping;
    this.keeper = keeper;
    this.page = page;
  }

  /**
   * The key stands on the page that answers and is kept nowhere: a redirect would have to keep it
   * in the session, and so in the database.
   */
  @PostMapping("/keys")
  String key(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Set<String> scopes,
      Locale locale,
      Model model) {
    keeper.keepsAll();
    var machine = keeping.load(id);
    var by = keeper.requiredFor(machine);
    var asked = within(machine, scopes);
    if (asked.isEmpty()) {
      model.addAttribute("wrongKey", "scopes");
      return page.show(machine, locale, model);
    }
    model.addAttribute("key", keeping.make(Kind.KEY, machine, asked, by).text());
    return page.show(machine, locale, model);
  }

  @PostMapping("/secrets")
  String secret(@PathVariable String id, Locale locale, Model model) {
    keeper.keepsAll();
    var machine = keeping.load(id);
    var by = keeper.requiredFor(machine);
    var secret = keeping.make(Kind.SECRET, machine, machine.scopes(), by);
    model.addAttribute("secret", secret.text());
    return page.show(machine, locale, model);
  }

  @PostMapping("/certificates")
  String certificate(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String pem,
      RedirectAttributes flash) {
    keeper.keepsAll();
    var machine = keeping.load(id);
    var by = keeper.requiredFor(machine);
    var certificate = Certificates.read(pem);
    if (certificate.isEmpty()) {
      flash.addFlashAttribute("wrongKey", "certificate");
      return to(id);
    }
    keeping.add(certificate.get(), machine, by);
    flash.addFlashAttribute("saved", true);
    return to(id);
  }

  @PostMapping("/credentials/{credential}/end")
  String end(@PathVariable String id, @PathVariable String credential, RedirectAttributes flash) {
    keeper.keepsAll();
    keeping.end(id, credential, keeper.requiredFor(keeping.load(id)));
    flash.addFlashAttribute("ended", true);
    return to(id);
  }

  private static Set<Scope> within(Machine machine, @Nullable Set<String> asked) {
    return Arrays.stream(Scope.values())
        .filter(scope -> asked != null && asked.contains(scope.name()))
        .filter(machine.scopes()::contains)
        .collect(Collectors.toSet());
  }

  private static String to(String id) {
    return "redirect:/console/machines/" + id;
  }
}
