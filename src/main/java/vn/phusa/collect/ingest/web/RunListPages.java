package vn.phusa.collect.ingest.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.phusa.base.access.Access;
import vn.phusa.base.text.Words;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.RunState;

/** Where an officer's day begins: what waits for a decision and what came in last. */
@Controller
final class RunListPages {

  private static final int NEWEST = 100;

  private final Ingest ingest;
  private final Sight sight;
  private final Access access;

  RunListPages(Ingest ingest, Sight sight, Access access) {
    this.ingest = ingest;
    this.sight = sight;
    this.access = access;
  }

  @GetMapping("/console/runs")
  String runs(Model model) {
    sight.requireOfficer();
    var words = (Words) model.getAttribute("words");
    model.addAttribute("title", words.of("ingest.runs.title"));
    model.addAttribute("section", "runs");
    var runs = sight.visible(ingest.runs(Optional.empty(), NEWEST));
    model.addAttribute("name", access.current().name());
    model.addAttribute("held", runs.stream().filter(run -> run.state() == RunState.HELD).toList());
    model.addAttribute("runs", runs);
    return "ingest/runs";
  }
}
