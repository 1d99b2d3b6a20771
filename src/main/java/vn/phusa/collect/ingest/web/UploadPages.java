package vn.phusa.collect.ingest.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;
import vn.phusa.base.access.Access;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.IngestCode;

/** From a file on the officer's disk to a run: choose, look, change, load. */
@Controller
final class UploadPages {

  private final Ingest ingest;
  private final Sight sight;
  private final Access access;
  private final ProposalView view;
  private final ProposalForm form;

  UploadPages(Ingest ingest, Sight sight, Access access, ProposalView view, ProposalForm form) {
    this.ingest = ingest;
    this.sight = sight;
    this.access = access;
    this.view = view;
    this.form = form;
  }

  @GetMapping("/console/upload")
  String choose(@RequestParam Optional<String> dataset, Model model, Locale locale) {
    return choice(dataset, "", model, locale);
  }

  @PostMapping("/console/upload")
  String receive(
      @RequestParam Optional<MultipartFile> file,
      @RequestParam Optional<String> dataset,
      Model model,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    sight.requireOfficer();
    try {
      var received = receive(file);
      ingest.propose(received);
      return "redirect:" + address(received, dataset);
    } catch (Problem problem) {
      response.setStatus(fault(problem).code().status());
      return choice(dataset, problem.sentence(locale), model, locale);
    }
  }

  @GetMapping("/console/files/{hash}")
  String look(
      @PathVariable String hash,
      @RequestParam(defaultValue = "0") int table,
      @RequestParam Optional<String> dataset,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    sight.requireOfficer();
    var file = ingest.file(hash);
    try {
      var page = view.of(file, table, given(dataset), Words.in(locale));
      return proposal(model, file, Words.in(locale), page, "");
    } catch (Problem problem) {
      response.setStatus(fault(problem).code().status());
      return choice(dataset, problem.sentence(locale), model, locale);
    }
  }

  /** What was typed is shown again beside what is wrong with it. */
  @PostMapping("/console/files/{hash}")
  String load(
      @PathVariable String hash,
      @RequestParam(defaultValue = "0") int table,
      @RequestParam MultiValueMap<String, String> fields,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    sight.requireOfficer();
    var file = ingest.file(hash);
    try {
      var request = form.read(file, table, fields);
      return "redirect:/console/runs/" + ingest.start(request, access.current()).id();
    } catch (Problem problem) {
      response.setStatus(fault(problem).code().status());
      var words = Words.in(locale);
      var page = view.of(file, table, given(Optional.ofNullable(fields.getFirst("dataset"))), words);
      return proposal(model, file, words, form.again(page, fields), problem.sentence(locale));
    }
  }

  private static String query(Optional<String> dataset) {
    return dataset
        .filter(slug -> !slug.isBlank())
        .map(slug ->
            "?dataset=" + java.net.URLEncoder.encode(slug, java.nio.charset.StandardCharsets.UTF_8))
        .orElse("");
  }
}
