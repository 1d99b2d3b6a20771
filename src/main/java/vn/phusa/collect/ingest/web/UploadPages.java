package vn.phusa.collect.ingest.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.Told;

/** From a file on the officer's disk to a run: choose, look, change, load. */
@Controller
final class UploadPages {

  private final Ingest ingest;
  private final Sight sight;
  private final Access access;
  private final ProposalView view;
  private final ProposalForm form;
  private final StateSecrets secrets;

  UploadPages(
      Ingest ingest,
      Sight sight,
      Access access,
      ProposalView view,
      ProposalForm form,
      StateSecrets secrets) {
    this.ingest = ingest;
    this.sight = sight;
    this.access = access;
    this.view = view;
    this.form = form;
    this.secrets = secrets;
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
      requireReadable(received);
      return "redirect:" + address(received, dataset);
    } catch (Problem problem) {
      response.setStatus(OnPage.mendable(problem).code().status());
      return choice(dataset, problem.sentence(locale), model, locale);
    }
  }

  @GetMapping("/console/files/{hash}")
  String look(
      @PathVariable String hash,
      @RequestParam(defaultValue = "0") int table,
      @RequestParam Optional<String> dataset,
      @RequestParam Optional<String> system,
      @RequestParam Optional<String> encoding,
      @RequestParam(defaultValue = "") List<String> columnEncoding,
      @RequestParam(defaultValue = "false") boolean measure,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    var file = sight.readFile(hash).with(Told.of(system, encoding, columnEncoding));
    if (measure) {
      return question(model, file, dataset, locale);
    }
    try {
      var page = view.of(file, table, given(dataset), Words.in(locale));
      return proposal(model, file, Words.in(locale), page, "");
    } catch (Problem problem) {
      if (problem.code() == IngestCode.CRS_MISSING) {
        return question(model, file, dataset, locale);
      }
      response.setStatus(OnPage.mendable(problem).code().status());
      return choice(dataset, problem.sentence(locale), model, locale);
    }
  }

  /** What was typed is shown again beside what is wrong with it. */
  @PostMapping("/console/files/{hash}")
  String load(
      @PathVariable String hash,
      @RequestParam(defaultValue = "0") int table,
      @RequestParam Optional<String> system,
      @RequestParam Optional<String> encoding,
      @RequestParam(defaultValue = "") List<String> columnEncoding,
      @RequestParam MultiValueMap<String, String> fields,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    var file =
        ingest.file(hash, sight.requireOfficer()).with(Told.of(system, encoding, columnEncoding));
    try {
      var request = form.read(file, table, fields);
      return "redirect:/console/runs/" + ingest.start(request, access.current()).id();
    } catch (Problem problem) {
      response.setStatus(OnPage.mendable(problem).code().status());
      var words = Words.in(locale);
      var page =
          view.of(file, table, given(Optional.ofNullable(fields.getFirst("dataset"))), words);
      return proposal(model, file, words, form.again(page, fields), problem.sentence(locale));
    }
  }

  /** A map that does not say in what it is measured can be read once the next page has asked. */
  private void requireReadable(SourceFile file) {
    try {
      ingest.propose(file);
    } catch (Problem problem) {
      if (problem.code() != IngestCode.CRS_MISSING) {
        throw problem;
      }
    }
  }

  private SourceFile receive(Optional<MultipartFile> file) throws IOException {
    var name = file.map(MultipartFile::getOriginalFilename).orElse("");
    if (file.isEmpty() || name.isBlank()) {
      throw new Problem(IngestCode.UPLOAD_MISSING, "");
    }
    try (var content = file.get().getInputStream()) {
      return ingest.receive(name, content, access.current());
    }
  }

  private String choice(Optional<String> dataset, String problem, Model model, Locale locale) {
    sight.requireOfficer();
    var target = given(dataset).map(sight::requireDataset);
    model.addAttribute("title", Words.in(locale).of("ingest.upload.title"));
    model.addAttribute("section", "upload");
    model.addAttribute("dataset", target.map(found -> found.slug()).orElse(""));
    model.addAttribute("target", target.map(found -> found.title()).orElse(""));
    model.addAttribute("problem", problem);
    model.addAttribute("secrets", secrets.grounds());
    return "ingest/upload";
  }

  private String question(Model model, SourceFile file, Optional<String> dataset, Locale locale) {
    sight.requireOfficer();
    model.addAttribute("title", Words.in(locale).of("ingest.system.title"));
    model.addAttribute("section", "upload");
    model.addAttribute("file", file);
    model.addAttribute("dataset", given(dataset).orElse(""));
    return "ingest/system";
  }

  private static String proposal(
      Model model,
      SourceFile file,
      Words words,
      vn.phusa.collect.ingest.inner.ProposalPage page,
      String problem) {
    model.addAttribute("title", words.of("ingest.proposal.title", file.name()));
    model.addAttribute("section", "upload");
    model.addAttribute("page", page);
    model.addAttribute("problem", problem);
    return "ingest/proposal";
  }

  private static String address(SourceFile file, Optional<String> dataset) {
    var address = UriComponentsBuilder.fromPath("/console/files/{hash}");
    given(dataset).ifPresent(slug -> address.queryParam("dataset", "{slug}"));
    return address.encode().buildAndExpand(file.hash(), given(dataset).orElse("")).toUriString();
  }

  private static Optional<String> given(Optional<String> dataset) {
    return dataset.filter(slug -> !slug.isBlank());
  }
}
