package vn.phusa.base.privacy.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.privacy.Consents;
import vn.phusa.base.privacy.Privacy;
import vn.phusa.base.privacy.Processing;
import vn.phusa.base.privacy.Requests;
import vn.phusa.base.privacy.Subjects;
import vn.phusa.base.privacy.web.Page.View;

/** What the registers hold about one person, for whoever knows the identifier. */
@Controller
@RequestMapping(Desk.HOME)
class SubjectPages {

  private final Privacy privacy;
  private final Consents consents;
  private final Requests requests;
  private final Subjects subjects;
  private final Journal journal;
  private final Desk desk;
  private final Page page;

  SubjectPages(
      Privacy privacy,
      Consents consents,
      Requests requests,
      Subjects subjects,
      Journal journal,
      Desk desk,
      Page page) {
    this.privacy = privacy;
    this.consents = consents;
    this.requests = requests;
    this.subjects = subjects;
    this.journal = journal;
    this.desk = desk;
    this.page = page;
  }

  /** Whoever comes back to the page without what was asked for begins again. */
  @GetMapping("/subject")
  String again() {
    desk.reader();
    return "redirect:" + Desk.HOME;
  }

  /** An identifier goes into the body of a request, so that no log and no address keeps it. */
  @PostMapping("/subject")
  String subject(@RequestParam(defaultValue = "") String identifier, Locale locale, Model model) {
    var viewer = desk.reader();
    var references = subjects.references(identifier);
    var reference = references.getFirst();
    var known =
        privacy.processings().stream()
            .filter(one -> viewer.sees(one.agency()))
            .map(Processing::id)
            .toList();
    journal.append(
        new Entry(viewer.principal().id(), "privacy.subject.looked", reference, Map.of()));
    model.addAttribute("reference", reference);
    model.addAttribute(
        "consents",
        references.stream()
            .flatMap(one -> consents.by(one).stream())
            .filter(one -> known.contains(one.processing()))
            .toList());
    model.addAttribute(
        "requests",
        requests.all().stream()
            .filter(one -> references.contains(one.subject()) && viewer.sees(one.agency()))
            .toList());
    return page.show(new View("subject", "subject", "privacy.request"), viewer, locale, model);
  }
}
