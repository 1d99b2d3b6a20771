package vn.phusa.base.machine.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.machine.inner.KeyRing;
import vn.phusa.base.machine.inner.Machine;
import vn.phusa.base.machine.inner.MachineForm;

/** Machines: which there are, who answers for them, when they end. For stewards and operators. */
@Controller
@RequestMapping("/console/machines")
class MachinePages {

  private static final String HOME = "redirect:/console/machines";

  private final Keeping keeping;
  private final Keeper keeper;
  private final MachineRules rules;
  private final Views views;
  private final KeyRing keys;
  private final Journal journal;
  private final MachinePage page;

  MachinePages(
      Keeping keeping,
      Keeper keeper,
      MachineRules rules,
      Views views,
      KeyRing keys,
      Journal journal,
      MachinePage page) {
    this.keeping = keeping;
    this.keeper = keeper;
    this.rules = rules;
    this.views = views;
    this.keys = keys;
    this.journal = journal;
    this.page = page;
  }

  @GetMapping
  String list(Locale locale, Model model) {
    model.addAttribute("keeps", keeper.keepsAll());
    model.addAttribute("machines", keeper.seen(keeping.all()).stream().map(views::of).toList());
    return page.titled("machine/list", locale, model);
  }

  @GetMapping("/new")
  String blank(Locale locale, Model model) {
    keeper.required();
    return form(MachineForm.blank(rules.latestEnd()), "", locale, model);
  }

  @PostMapping
  String add(
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(required = false) @Nullable Set<String> scopes,
      @RequestParam(defaultValue = "") String datasets,
      @RequestParam(defaultValue = "") String networks,
      @RequestParam(defaultValue = "") String endsOn,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var by = keeper.required();
    var asked = scopes == null ? Set.<String>of() : scopes;
    var form = new MachineForm(id, name, agency, owner, asked, datasets, networks, endsOn);
    var wanted = form.machine(false);
    var broken = wanted.map(this::brokenByNew).orElse(Optional.of("endsOn"));
    if (broken.isPresent()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return form(form, broken.get(), locale, model);
    }
    keeping.save(wanted.orElseThrow(), "machine.added", by);
    return to(wanted.orElseThrow().id());
  }

  private Optional<String> brokenByNew(Machine machine) {
    return rules.broken(machine).or(() -> keeping.find(machine.id()).map(taken -> "taken"));
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Locale locale, Model model) {
    keeper.keepsAll();
    var machine = keeping.load(id);
    keeper.requiredFor(machine);
    return page.show(machine, locale, model);
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(required = false) @Nullable Set<String> scopes,
      @RequestParam(defaultValue = "") String datasets,
      @RequestParam(defaultValue = "") String networks,
      @RequestParam(defaultValue = "") String endsOn,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var by = keeper.required();
    var known = keeping.load(id);
    var asked = scopes == null ? Set.<String>of() : scopes;
    var form =
        new MachineForm(known.shortId(), name, agency, owner, asked, datasets, networks, endsOn);
    var wanted = form.machine(known.disabled());
    var broken = wanted.map(rules::broken).orElse(Optional.of("endsOn"));
    if (broken.isPresent()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return page.show(known, form, broken.get(), locale, model);
    }
    keeping.save(wanted.orElseThrow(), "machine.changed", by);
    flash.addFlashAttribute("saved", true);
    return to(id);
  }

  @PostMapping("/{id}/disable")
  String disable(@PathVariable String id) {
    var by = keeper.required();
    keeping.save(keeping.load(id).asDisabled(), "machine.disabled", by);
    return to(id);
  }

  @PostMapping("/{id}/enable")
  String enable(@PathVariable String id) {
    var by = keeper.required();
    keeping.save(keeping.load(id).asEnabled(), "machine.enabled", by);
    return to(id);
  }

  @PostMapping("/signing-key")
  String rotate(RedirectAttributes flash) {
    var by = keeper.required();
    journal.append(new Entry(by, "machine.signing-key.replaced", keys.rotate(), Map.of()));
    flash.addFlashAttribute("rotated", true);
    return HOME;
  }

  private String form(MachineForm form, String wrong, Locale locale, Model model) {
    page.fields(form, wrong, model);
    return page.titled("machine/new", locale, model);
  }

  private static String to(String id) {
    return HOME + "/" + id;
  }
}
