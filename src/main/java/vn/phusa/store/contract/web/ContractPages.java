package vn.phusa.store.contract.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.access.Access;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.ContractCode;
import vn.phusa.store.contract.Contracts;
import vn.phusa.store.contract.DatasetOwners;
import vn.phusa.store.contract.inner.ContractForm;
import vn.phusa.store.contract.inner.Odcs;
import vn.phusa.store.contract.inner.VersionHistory;

/** The contract in the console: as a form, as YAML, by version. Only for who may change it. */
@Controller
@RequestMapping("/console/contracts/{slug}")
class ContractPages {

  private final Contracts contracts;
  private final VersionHistory history;
  private final Odcs odcs;
  private final DatasetOwners owners;
  private final Access access;

  ContractPages(
      Contracts contracts, VersionHistory history, Odcs odcs, DatasetOwners owners, Access access) {
    this.contracts = contracts;
    this.history = history;
    this.odcs = odcs;
    this.owners = owners;
    this.access = access;
  }

  @GetMapping
  String form(@PathVariable String slug, Model model, Locale locale) {
    access.requireChange(owners.load(slug));
    return showForm(FormWriting.of(load(slug)), "", model, locale);
  }

  @PostMapping
  String change(
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      Locale locale) {
    access.requireChange(owners.load(slug));
    var reading = new FormReading(slug, sent);
    var form = reading.form();
    if (!reading.action().equals("save")) {
      return showForm(FormAction.apply(reading.action(), form), "", model, locale);
    }
    try {
      save(form.version(), new FormContract(form).contract());
      return "redirect:/console/contracts/" + slug + "/versions";
    } catch (Problem problem) {
      return showForm(form, sentence(problem, locale), model, locale);
    }
  }

  @GetMapping("/yaml")
  String yaml(@PathVariable String slug, Model model, Locale locale) {
    access.requireChange(owners.load(slug));
    var contract = load(slug);
    return showYaml(slug, contract.version(), odcs.yaml(contract), model, locale);
  }

  @PostMapping("/yaml")
  String changeYaml(
      @PathVariable String slug,
      @RequestParam int version,
      @RequestParam String yaml,
      Model model,
      Locale locale) {
    access.requireChange(owners.load(slug));
    try {
      save(version, SentDocument.read(odcs, slug, yaml));
      return "redirect:/console/contracts/" + slug + "/versions";
    } catch (Problem problem) {
      model.addAttribute("error", sentence(problem, locale));
      model.addAttribute("errorLine", SentDocument.line(problem));
      return showYaml(slug, version, yaml, model, locale);
    }
  }

  @GetMapping("/versions")
  String versions(@PathVariable String slug, Model model, Locale locale) {
    access.requireChange(owners.load(slug));
    var saved = history.history(slug);
    head(slug, "contract.page.versions", model, locale);
    model.addAttribute("versions", new VersionViews(saved, Words.in(locale)).views());
    return "contract/versions";
  }

  /** Two versions side by side, in words. */
  @GetMapping("/versions/{before}...{after}")
  String compare(
      @PathVariable String slug,
      @PathVariable int before,
      @PathVariable int after,
      Model model,
      Locale locale) {
    access.requireChange(owners.load(slug));
    head(slug, "contract.page.compare", model, locale);
    model.addAttribute("before", load(slug, before));
    model.addAttribute("after", load(slug, after));
    var changes = VersionViews.changes(load(slug, before), load(slug, after), Words.in(locale));
    model.addAttribute("changes", changes);
    return "contract/compare";
  }

  private void save(int seen, Contract contract) {
    history.saveOver(seen, contract, access.current().id());
  }

  private Contract load(String slug) {
    return contracts.find(slug).orElseThrow(() -> new Problem(ContractCode.CONTRACT_MISSING, slug));
  }

  private Contract load(String slug, int version) {
    return contracts
        .find(slug, version)
        .orElseThrow(() -> new Problem(ContractCode.CONTRACT_MISSING, slug));
  }

  private String showForm(ContractForm form, String error, Model model, Locale locale) {
    head(form.dataset(), "contract.page.form", model, locale);
    model.addAttribute("form", form);
    model.addAttribute("error", error);
    return "contract/form";
  }

  private String showYaml(String slug, int version, String yaml, Model model, Locale locale) {
    head(slug, "contract.page.yaml", model, locale);
    model.addAttribute("version", version);
    model.addAttribute("yaml", yaml);
    model.addAttribute("lines", yaml.lines().toList());
    return "contract/yaml";
  }

  private void head(String slug, String titleKey, Model model, Locale locale) {
    model.addAttribute("slug", slug);
    model.addAttribute("name", contracts.find(slug).map(Contract::title).orElse(slug));
    model.addAttribute("title", Words.in(locale).of(titleKey));
    model.addAttribute("section", "holdings");
  }

  private static String sentence(Problem problem, Locale locale) {
    return problem.sentence(locale);
  }
}
