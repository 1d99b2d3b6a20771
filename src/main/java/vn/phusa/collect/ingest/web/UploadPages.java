package vn.phusa.collect.ingest.web;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
  String choose(@RequestParam Optional<String> dataset, Model model) {
    sight.requireOfficer();
    var words = (Words) model.getAttribute("words");
    model.addAttribute("title", words.of("ingest.upload.title"));
    model.addAttribute("section", "upload");
    model.addAttribute("dataset", dataset.orElse(""));
    return "ingest/upload";
  }

  @PostMapping("/console/upload")
  String receive(@RequestParam MultipartFile file, @RequestParam Optional<String> dataset)
      throws IOException {
    var principal = sight.requireOfficer();
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    if (name.isBlank() && file.isEmpty()) {
      throw new Problem(IngestCode.UPLOAD_MISSING, "");
    }
    try (var content = file.getInputStream()) {
      var received = ingest.receive(name, content, principal);
      return "redirect:/console/files/" + received.hash() + query(dataset);
    }
  }

  @GetMapping("/console/files/{hash}")
  String look(
      @PathVariable String hash,
      @RequestParam(defaultValue = "0") int table,
      @RequestParam Optional<String> dataset,
      Model model) {
    sight.requireOfficer();
    var words = (Words) model.getAttribute("words");
    var file = ingest.file(hash);
    model.addAttribute("title", words.of("ingest.proposal.title", file.name()));
    model.addAttribute("section", "upload");
    model.addAttribute(
        "page", view.of(file, table, dataset.filter(slug -> !slug.isBlank()), words));
    return "ingest/proposal";
  }

  @PostMapping("/console/files/{hash}")
  String load(
      @PathVariable String hash,
      @RequestParam(defaultValue = "0") int table,
      @RequestParam MultiValueMap<String, String> fields) {
    sight.requireOfficer();
    var file = ingest.file(hash);
    var request = form.read(file, table, fields);
    return "redirect:/console/runs/" + ingest.start(request, access.current()).id();
  }

  private static String query(Optional<String> dataset) {
    return dataset
        .filter(slug -> !slug.isBlank())
        .map(slug ->
            "?dataset=" + java.net.URLEncoder.encode(slug, java.nio.charset.StandardCharsets.UTF_8))
        .orElse("");
  }
}
