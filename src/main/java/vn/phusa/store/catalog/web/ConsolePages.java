package vn.phusa.store.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Role;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.CatalogCode;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.DatasetDraft;
import vn.phusa.store.catalog.Narrowing;
import vn.phusa.store.catalog.Search;

/** The datasets that a signed-in person may change, and the description of each. */
@Controller
class ConsolePages {

  private static final int SIZE = 500;

  private final Catalog catalog;
  private final Access access;
  private final Directory directory;

  ConsolePages(Catalog catalog, Access access, Directory directory) {
    this.catalog = catalog;
    this.access = access;
    this.directory = directory;
  }

  @GetMapping("/console/datasets")
  String list(@RequestParam(defaultValue = "") String q, Model model, Locale locale) {
    var visitor = access.current();
    if (visitor.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    var search = new Search(q, Narrowing.none(), "newest", 0, SIZE, visitor);
    var mine =
        catalog.search(search).datasets().stream()
            .filter(dataset -> access.mayChange(dataset.subject(), visitor))
            .toList();
    model.addAttribute("title", Words.in(locale).of("catalog.console.title"));
    model.addAttribute("section", "holdings");
    model.addAttribute("q", q);
    model.addAttribute("datasets", mine);
    model.addAttribute("bringsIn", visitor.has(Role.OFFICER) || visitor.has(Role.STEWARD));
    return "catalog/list";
  }

  @GetMapping("/console/datasets/{slug}")
  String settings(
      @PathVariable String slug, @RequestParam(defaultValue = "false") boolean saved, Model model) {
    var dataset = changeable(slug);
    model.addAttribute("message", saved ? "catalog.console.saved" : "");
    return form(model, dataset, draft(dataset, Map.of()));
  }

  @PostMapping("/console/datasets/{slug}")
  String save(
      @PathVariable String slug,
      @RequestParam Map<String, String> fields,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    var before = changeable(slug);
    var after = draft(before, fields);
    access.requireChange(new Protected(slug, after.agency(), after.classification()));
    try {
      catalog.save(after, access.current().id());
      return "redirect:/console/datasets/" + slug + "?saved=true";
    } catch (Problem problem) {
      return again(problem, before, after, model, locale, response);
    }
  }

  /** What was typed is shown again beside what is wrong with it. */
  private String again(
      Problem problem,
      Dataset before,
      DatasetDraft typed,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    if (problem.code() != CatalogCode.FIELD_INVALID) {
      throw problem;
    }
    response.setStatus(problem.code().status());
    model.addAttribute("message", "");
    model.addAttribute("problem", problem.sentence(locale));
    return form(model, before, typed);
  }

  /** Who may not know of a dataset is told that there is none. */
  private Dataset changeable(String slug) {
    var dataset = catalog.load(slug);
    if (!access.mayRead(dataset.subject(), access.current())) {
      throw new Problem(CatalogCode.DATASET_MISSING, slug);
    }
    access.requireChange(dataset.subject());
    return dataset;
  }

  private String form(Model model, Dataset dataset, DatasetDraft draft) {
    model.addAttribute("title", dataset.title());
    model.addAttribute("section", "holdings");
    model.addAttribute("dataset", dataset);
    model.addAttribute("draft", draft);
    model.addAttribute("sectors", catalog.sectors());
    model.addAttribute("agencies", directory.agencies());
    model.addAttribute("steward", access.current().has(Role.STEWARD));
    return "catalog/settings";
  }

  private static DatasetDraft draft(Dataset before, Map<String, String> fields) {
    return new DatasetDraft(
        before.slug(),
        fields.getOrDefault("title", before.title()).strip(),
        fields.getOrDefault("description", before.description()).strip(),
        fields.getOrDefault("agency", before.agency()),
        fields.getOrDefault("sector", before.sector()),
        keywords(fields.getOrDefault("keywords", String.join(", ", before.keywords()))),
        fields.getOrDefault("licence", before.licence()).strip(),
        fields.getOrDefault("frequency", before.frequency()),
        classification(fields.get("classification")).orElse(before.classification()),
        fields.getOrDefault("source", before.source()).strip());
  }

  private static Optional<Classification> classification(@Nullable String name) {
    return Arrays.stream(Classification.values())
        .filter(level -> level.name().equals(name))
        .findFirst();
  }

  private static List<String> keywords(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }
}
