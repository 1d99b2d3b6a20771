package vn.phusa.base.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.privacy.PersonRequest;
import vn.phusa.base.privacy.Privacy;
import vn.phusa.base.privacy.Requests;
import vn.phusa.base.privacy.Subjects;
import vn.phusa.base.privacy.inner.ClockMaker;
import vn.phusa.base.privacy.inner.Clocks;
import vn.phusa.base.privacy.inner.Duty;
import vn.phusa.base.privacy.inner.Fields;
import vn.phusa.base.privacy.inner.Viewer;
import vn.phusa.base.privacy.web.Page.View;
import vn.phusa.base.problem.Problem;

/** The requests of persons: the list, what came in, one with its clocks. */
@Controller
@RequestMapping(Desk.HOME + "/requests")
class RequestPages {

  private final Requests requests;
  private final Privacy privacy;
  private final Subjects subjects;
  private final ClockMaker clocks;
  private final Desk desk;
  private final Page page;

  RequestPages(
      Requests requests,
      Privacy privacy,
      Subjects subjects,
      ClockMaker clocks,
      Desk desk,
      Page page) {
    this.requests = requests;
    this.privacy = privacy;
    this.subjects = subjects;
    this.clocks = clocks;
    this.desk = desk;
    this.page = page;
  }

  @GetMapping
  String list(Locale locale, Model model) {
    var viewer = desk.reader();
    var now = clocks.clocks();
    model.addAttribute("clocks", now);
    model.addAttribute(
        "requests",
        requests.all().stream()
            .filter(one -> viewer.sees(one.agency()))
            .sorted(urgent(now))
            .limit(Page.MOST)
            .toList());
    return page.show(new View("requests", "requests", "privacy.request"), viewer, locale, model);
  }

  /**
   * Open ones by what is due next, so late ones first; closed ones after them, the newest first.
   */
  private static Comparator<PersonRequest> urgent(Clocks now) {
    return Comparator.comparing((PersonRequest one) -> Duty.next(now.of(one)))
        .thenComparing(PersonRequest::received, Comparator.reverseOrder());
  }

  @GetMapping("/new")
  String blank(Locale locale, Model model) {
    var viewer = desk.writer();
    var own = viewer.principal().agency().stream().toList();
    return form(new Fields(Map.of("agency", own)), viewer, locale, model);
  }

  @PostMapping
  String receive(
      @RequestParam MultiValueMap<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var viewer = desk.writer();
    var typed = new Fields(fields);
    Desk.edited(viewer, typed.text("agency"));
    try {
      var id = requests.receive(read(typed), viewer.principal().id());
      flash.addFlashAttribute("saved", true);
      return "redirect:" + Desk.HOME + "/requests/" + id;
    } catch (Problem refused) {
      Page.refused(refused, locale, model, response);
      return form(typed, viewer, locale, model);
    }
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Locale locale, Model model) {
    var viewer = desk.reader();
    var request = RequestActs.load(requests, id);
    Desk.seen(viewer, request.agency());
    var now = clocks.clocks();
    model.addAttribute("request", request);
    model.addAttribute("duties", now.of(request));
    model.addAttribute("longest", now.longestExtension(request));
    model.addAttribute("processing", privacy.find(request.processing()).orElse(null));
    return page.show(new View("request", "requests", "privacy.request"), viewer, locale, model);
  }

  private PersonRequest read(Fields typed) {
    return new PersonRequest(
        "",
        typed.text("agency"),
        subjects.reference(typed.text("identifier")),
        typed.text("processing"),
        Desk.choice(PersonRequest.Kind.class, typed.text("kind")),
        typed.text("dossier"),
        desk.moment(typed.text("received")),
        typed.ticked("withProcessor"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private String form(Fields typed, Viewer viewer, Locale locale, Model model) {
    model.addAttribute("fields", typed);
    model.addAttribute("own", page.own(viewer));
    model.addAttribute("kinds", List.of(PersonRequest.Kind.values()));
    page.addProcessings(viewer, model);
    return page.show(new View("request-new", "requests", "privacy.request"), viewer, locale, model);
  }
}
