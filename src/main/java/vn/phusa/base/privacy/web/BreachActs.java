package vn.phusa.base.privacy.web;

import java.util.Locale;
import java.util.Map;
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
import vn.phusa.base.privacy.Breach;
import vn.phusa.base.privacy.Breaches;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.inner.Fields;
import vn.phusa.base.privacy.web.Page.View;
import vn.phusa.base.problem.Problem;

/** What is done about a breach: its steps, and the notice to be printed and signed. */
@Controller
@RequestMapping(Desk.HOME + "/breaches/{id}")
class BreachActs {

  static final String BACK = "redirect:" + Desk.HOME + "/breaches/";

  private final Breaches breaches;
  private final Journal journal;
  private final Desk desk;
  private final Page page;

  BreachActs(Breaches breaches, Journal journal, Desk desk, Page page) {
    this.breaches = breaches;
    this.journal = journal;
    this.desk = desk;
    this.page = page;
  }

  @PostMapping("/steps")
  String done(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String when,
      @RequestParam(defaultValue = "") String reference,
      Locale locale,
      RedirectAttributes flash) {
    var viewer = desk.writer();
    Desk.edited(viewer, load(breaches, id).agency());
    return Page.act(
        Desk.HOME + "/breaches/" + id,
        locale,
        flash,
        () -> {
          var done = new Breach.Done(desk.moment(when), Fields.tidy(reference));
          breaches.done(id, Desk.choice(Breach.Step.class, step), done, viewer.principal().id());
        });
  }

  /**
   * The notice to the authority (356/2025/NĐ-CP, Điều 28.1, form 08), or to the persons (Điều
   * 29.2).
   *
   * @param to {@code subjects} for that to the persons
   */
  @GetMapping("/notice")
  String notice(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String to,
      Locale locale,
      Model model) {
    var viewer = desk.reader();
    var breach = load(breaches, id);
    Desk.seen(viewer, breach.agency());
    journal.append(
        new Entry(viewer.principal().id(), "privacy.breach.noticed", "breach-" + id, Map.of()));
    model.addAttribute("breach", breach);
    model.addAttribute("day", desk.today());
    var view =
        to.equals("subjects")
            ? new View("notice-subjects", "notice", "privacy.notice.subjects")
            : new View("notice", "notice", "privacy.notice");
    return page.show(view, viewer, locale, model);
  }

  static Breach load(Breaches breaches, String id) {
    return breaches.find(id).orElseThrow(() -> new Problem(PrivacyCode.BREACH_MISSING, id));
  }
}
