package vn.phusa.store.catalog.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Environment;
import vn.phusa.base.access.Policies;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Purposes;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Use;
import vn.phusa.base.access.Weight;
import vn.phusa.base.access.Weights;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.CatalogCode;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.Narrowing;
import vn.phusa.store.catalog.Search;
import vn.phusa.store.catalog.inner.SightView;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Contracts;

/** What somebody would see of a dataset and why, and what its columns hold. For stewards. */
@Controller
class SightPages {

  private static final int MOST_OFFERED = 200;
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Catalog catalog;
  private final Contracts contracts;
  private final Policies policies;
  private final Purposes purposes;
  private final Weights weights;
  private final Accounts accounts;
  private final Access access;
  private final Clock clock;

  SightPages(
      Catalog catalog,
      Contracts contracts,
      Policies policies,
      Purposes purposes,
      Weights weights,
      Accounts accounts,
      Access access,
      Clock clock) {
    this.catalog = catalog;
    this.contracts = contracts;
    this.policies = policies;
    this.purposes = purposes;
    this.weights = weights;
    this.accounts = accounts;
    this.access = access;
    this.clock = clock;
  }

  /** Without a dataset it only asks for one; without a person it is a visitor's view. */
  @GetMapping("/console/sight")
  String sight(
      @RequestParam(defaultValue = "") String dataset,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "VIEW") Use use,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(required = false) @Nullable LocalDate day,
      Locale locale,
      Model model) {
    steward();
    var found = dataset.isBlank() ? Optional.<Dataset>empty() : Optional.of(catalog.load(dataset));
    var reader = person.isBlank() ? Principal.anonymous() : load(person);
    var asked = Optional.of(address.strip()).filter(text -> !text.isEmpty());
    var stated = Optional.of(purpose).filter(text -> !text.isBlank());
    var on = day == null ? LocalDate.now(clock.withZone(ZONE)) : day;
    var environment = new Environment(use, stated, on, asked);
    var words = Words.in(locale);
    model.addAttribute("title", words.of("catalog.sight.title"));
    model.addAttribute("section", "policies");
    model.addAttribute("dataset", dataset);
    model.addAttribute("person", person);
    model.addAttribute("use", use);
    model.addAttribute("purpose", purpose);
    model.addAttribute("purposes", purposes.current());
    model.addAttribute("day", on.toString());
    model.addAttribute("address", address);
    model.addAttribute("people", accounts.all());
    model.addAttribute("datasets", offered());
    model.addAttribute("view", found.map(known -> view(known, reader, environment)).orElse(null));
    return "catalog/sight";
  }

  /** To choose from; one that is not among them can be typed. */
  private List<Dataset> offered() {
    var search = new Search("", Narrowing.none(), "title", 0, MOST_OFFERED, access.current());
    return catalog.search(search).datasets();
  }

  private SightView view(Dataset dataset, Principal reader, Environment environment) {
    return new SightView(
        dataset,
        reader,
        policies.explain(dataset.subject(), reader, environment),
        policies.classed(dataset.slug()),
        columns(dataset.slug()));
  }

  @GetMapping("/console/datasets/{slug}/columns")
  String classes(
      @PathVariable String slug,
      @RequestParam(defaultValue = "false") boolean saved,
      Locale locale,
      Model model) {
    steward();
    var dataset = catalog.load(slug);
    model.addAttribute("title", Words.in(locale).of("catalog.classes.title", dataset.title()));
    model.addAttribute("section", "holdings");
    model.addAttribute("dataset", dataset);
    model.addAttribute("columns", columns(slug));
    model.addAttribute("classed", policies.classed(slug));
    model.addAttribute("weight", weights.of(slug));
    model.addAttribute("saved", saved);
    return "catalog/classes";
  }

  @PostMapping("/console/datasets/{slug}/columns")
  String classify(@PathVariable String slug, @RequestParam Map<String, String> fields) {
    var steward = steward();
    weigh(catalog.load(slug), fields.getOrDefault("weight", weights.of(slug).name()), steward);
    var classes = new TreeMap<>(policies.classed(slug));
    for (var column : columns(slug)) {
      Optional.ofNullable(fields.get("column-" + column.id()))
          .ifPresent(chosen -> classes.put(column.id(), sensitivity(column, chosen)));
    }
    policies.classify(slug, classes, steward);
    return "redirect:/console/datasets/" + slug + "/columns?saved=true";
  }

  private void weigh(Dataset dataset, String chosen, String steward) {
    var weight =
        Arrays.stream(Weight.values())
            .filter(one -> one.name().equals(chosen))
            .findFirst()
            .orElseThrow(() -> new Problem(AccessCode.RULE_INVALID, "weight", chosen));
    if (weight != Weight.ORDINARY && dataset.classification() == Classification.OPEN) {
      throw new Problem(CatalogCode.WEIGHTY_NOT_OPEN, dataset.slug());
    }
    weights.mark(dataset.slug(), weight, steward);
  }

  private static Sensitivity sensitivity(Column column, String chosen) {
    try {
      return Sensitivity.valueOf(chosen);
    } catch (IllegalArgumentException unknown) {
      throw new Problem(unknown, AccessCode.RULE_INVALID, column.id(), chosen);
    }
  }

  private List<Column> columns(String slug) {
    return contracts.find(slug).map(Contract::columns).orElse(List.of());
  }

  private Principal load(String person) {
    return accounts
        .find(person.strip())
        .orElseThrow(() -> new Problem(AccountCode.PERSON_MISSING, person));
  }

  private String steward() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    if (!principal.has(Role.STEWARD)) {
      throw new Problem(AccessCode.FORBIDDEN, "/console/sight");
    }
    return principal.id();
  }
}
