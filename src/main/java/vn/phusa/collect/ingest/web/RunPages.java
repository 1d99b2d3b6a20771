package vn.phusa.collect.ingest.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.phusa.base.access.Access;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Quarantine;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunAction;
import vn.phusa.collect.ingest.inner.BrokenRule;
import vn.phusa.collect.ingest.inner.QuarantineRow;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.ContractCode;
import vn.phusa.store.contract.Contracts;

/** A run, and the rows that it could not accept. */
@Controller
final class RunPages {

  private static final int PAGE = 50;
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Ingest ingest;
  private final Quarantine quarantine;
  private final Contracts contracts;
  private final Sight sight;
  private final Access access;
  private final Catalog catalog;

  RunPages(
      Ingest ingest,
      Quarantine quarantine,
      Contracts contracts,
      Sight sight,
      Access access,
      Catalog catalog) {
    this.ingest = ingest;
    this.quarantine = quarantine;
    this.contracts = contracts;
    this.sight = sight;
    this.access = access;
    this.catalog = catalog;
  }

  @GetMapping("/console/runs/{id}")
  String run(@PathVariable String id, Model model, Locale locale) {
    state(sight.run(id), model, Words.in(locale));
    return "ingest/run";
  }

  /**
   * The part of the page that changes while the run is worked on; at the end the whole page is
   * asked for.
   */
  @GetMapping("/console/runs/{id}/state")
  String part(@PathVariable String id, Model model, Locale locale, HttpServletResponse response) {
    var run = sight.run(id);
    state(run, model, Words.in(locale));
    if (run.state().isAtRest()) {
      response.setHeader("HX-Refresh", "true");
    }
    return "ingest/part/runState";
  }

  @PostMapping("/console/runs/{id}/{action}")
  String act(@PathVariable String id, @PathVariable String action) {
    sight.run(id);
    ingest.act(id, action(action), access.current());
    return "redirect:/console/runs/" + id;
  }

  @GetMapping("/console/runs/{id}/quarantine")
  String quarantine(
      @PathVariable String id,
      @RequestParam(defaultValue = "1") int page,
      Model model,
      Locale locale) {
    return toCorrect(id, page, "", model, Words.in(locale));
  }

  private String toCorrect(String id, int page, String problem, Model model, Words words) {
    var run = sight.readQuarantine(id);
    var count = quarantine.count(id);
    var contract = contract(run.dataset(), run.contractVersion());
    var shown = Math.clamp(page, 1, Math.max(1, (int) ((count + PAGE - 1) / PAGE)));
    model.addAttribute("title", words.of("ingest.quarantine.title"));
    model.addAttribute("section", "runs");
    model.addAttribute("run", run);
    model.addAttribute("problem", problem);
    model.addAttribute("count", count);
    model.addAttribute("page", shown);
    model.addAttribute("pages", (int) ((count + PAGE - 1) / PAGE));
    model.addAttribute(
        "rows",
        quarantine.rows(id, (long) (shown - 1) * PAGE, PAGE).stream()
            .map(bad -> QuarantineRow.of(bad, contract, words))
            .toList());
    return "ingest/quarantine";
  }

  @GetMapping("/console/runs/{id}/quarantine.xlsx")
  void download(@PathVariable String id, Locale locale, HttpServletResponse response)
      throws IOException {
    var run = sight.readQuarantine(id);
    response.setContentType(XLSX);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("can-sua-" + run.id() + ".xlsx")
            .build()
            .toString());
    quarantine.writeWorkbook(id, locale, response.getOutputStream());
  }

  @PostMapping("/console/runs/{id}/corrections")
  String replay(
      @PathVariable String id,
      @RequestParam MultipartFile file,
      Model model,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    sight.run(id);
    try {
      return "redirect:/console/runs/" + replayed(id, file).id();
    } catch (Problem problem) {
      response.setStatus(OnPage.mendable(problem).code().status());
      return toCorrect(id, 1, problem.sentence(locale), model, Words.in(locale));
    }
  }

  private Run replayed(String id, MultipartFile file) throws IOException {
    var name = java.util.Optional.ofNullable(file.getOriginalFilename()).orElse("");
    try (var content = file.getInputStream()) {
      var corrections = ingest.receive(name, content, access.current());
      return ingest.replay(id, corrections, access.current());
    }
  }

  private void state(Run run, Model model, Words words) {
    var id = run.id();
    model.addAttribute("title", words.of("ingest.run.title", run.fileName()));
    model.addAttribute("section", "runs");
    model.addAttribute("run", run);
    var dataset = catalog.load(run.dataset());
    model.addAttribute("name", dataset.title());
    model.addAttribute(
        "approves", access.mayApprove(dataset.subject(), access.current(), run.principal()));
    model.addAttribute("progress", ingest.progress(id));
    model.addAttribute("waiting", quarantine.count(id));
    model.addAttribute("broken", broken(id, run.dataset(), run.contractVersion(), words));
  }

  private List<BrokenRule> broken(String id, String dataset, int version, Words words) {
    var contract = contracts.find(dataset, version);
    return quarantine.summary(id).stream()
        .map(broken -> BrokenRule.of(broken, contract, words))
        .toList();
  }

  private Contract contract(String dataset, int version) {
    return contracts
        .find(dataset, version)
        .orElseThrow(() -> new Problem(ContractCode.CONTRACT_MISSING, dataset));
  }

  static RunAction action(String name) {
    return java.util.Arrays.stream(RunAction.values())
        .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new Problem(IngestCode.ACTION_UNKNOWN, name));
  }
}
