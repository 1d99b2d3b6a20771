package vn.phusa.base.access.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Policies;
import vn.phusa.base.access.Purposes;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.inner.RuleFields;
import vn.phusa.base.access.inner.RuleWords;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;

/** The rules of access, in their order. For stewards. */
@Controller
@RequestMapping("/console/policies")
class PolicyPages {

  private static final String HOME = "redirect:/console/policies";

  private final Policies policies;
  private final Purposes purposes;
  private final Access access;

  PolicyPages(Policies policies, Purposes purposes, Access access) {
    this.policies = policies;
    this.purposes = purposes;
    this.access = access;
  }

  @GetMapping
  String list(Locale locale, Model model) {
    steward();
    model.addAttribute("rules", policies.rules());
    return page("access/policies", locale, model);
  }

  @GetMapping("/new")
  String blank(Locale locale, Model model) {
    steward();
    return form(Optional.empty(), locale, model);
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Locale locale, Model model) {
    steward();
    return form(Optional.of(load(id)), locale, model);
  }

  @PostMapping
  String save(@RequestParam MultiValueMap<String, String> fields, RedirectAttributes flash) {
    var steward = steward();
    policies.save(new RuleForm(fields).read(), steward);
    flash.addFlashAttribute("saved", true);
    return HOME;
  }

  @PostMapping("/{id}/move")
  String move(@PathVariable String id, @RequestParam int to) {
    var steward = steward();
    policies.save(load(id).at(to), steward);
    return HOME;
  }

  @PostMapping("/{id}/remove")
  String remove(@PathVariable String id) {
    policies.remove(id, steward());
    return HOME;
  }

  private Rule load(String id) {
    return policies.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Problem(AccessCode.RULE_MISSING, id));
  }

  private String form(Optional<Rule> rule, Locale locale, Model model) {
    model.addAttribute("fields", new RuleFields(rule, policies.rules().size() + 1));
    model.addAttribute("purposes", purposes.all());
    return page("access/rule", locale, model);
  }

  private String page(String view, Locale locale, Model model) {
    var words = Words.in(locale);
    model.addAttribute("title", words.of("access.policies.title"));
    model.addAttribute("section", "policies");
    model.addAttribute("said", new RuleWords(words, purposes.all()));
    return view;
  }

  private String steward() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    if (!principal.has(Role.STEWARD)) {
      throw new Problem(AccessCode.FORBIDDEN, "/console/policies");
    }
    return principal.id();
  }
}
