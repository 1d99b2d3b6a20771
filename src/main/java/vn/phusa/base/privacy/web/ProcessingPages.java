package vn.phusa.base.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.privacy.Consents;
import vn.phusa.base.privacy.Privacy;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.Processing;
import vn.phusa.base.privacy.inner.Fields;
import vn.phusa.base.privacy.inner.Viewer;
import vn.phusa.base.privacy.web.Page.View;
import vn.phusa.base.problem.Problem;

/** The register of processing. */
@Controller
@RequestMapping(Desk.HOME + "/processing")
class ProcessingPages {

  private static final String BACK = "redirect:" + Desk.HOME + "/processing/";

  private final Privacy privacy;
  private final Consents consents;
  private final Desk desk;
  private final Page page;

  ProcessingPages(Privacy privacy, Consents consents, Desk desk, Page page) {
    this.privacy = privacy;
    this.consents = consents;
    this.desk = desk;
    this.page = page;
  }

  @GetMapping
  String list(Locale locale, Model model) {
    var viewer = desk.reader();
    model.addAttribute(
        "processings",
        privacy.processings().stream().filter(one -> viewer.sees(one.agency())).toList());
    return page.show(
        new View("processings", "processing", "privacy.processing"), viewer, locale, model);
  }

  @GetMapping("/new")
  String blank(Locale locale, Model model) {
    var viewer = desk.writer();
    var own = viewer.principal().agency().stream().toList();
    var today = List.of(desk.today().toString());
    return form(new Fields(Map.of("agency", own, "started", today)), viewer, locale, model);
  }

  @PostMapping
  String add(
      @RequestParam MultiValueMap<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var viewer = desk.writer();
    var typed = new Fields(fields);
    var agency = typed.text("agency");
    Desk.edited(viewer, agency);
    try {
      var id = privacy.add(ProcessingForm.read(typed, "", agency), viewer.principal().id());
      flash.addFlashAttribute("saved", true);
      return BACK + id;
    } catch (Problem refused) {
      Page.refused(refused, locale, model, response);
      return form(typed, viewer, locale, model);
    }
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Locale locale, Model model) {
    var viewer = desk.reader();
    var processing = load(id);
    Desk.seen(viewer, processing.agency());
    return one(processing, ProcessingForm.of(processing), viewer, locale, model);
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var viewer = desk.writer();
    var known = load(id);
    Desk.edited(viewer, known.agency());
    var typed = new Fields(fields);
    try {
      privacy.change(ProcessingForm.read(typed, id, known.agency()), viewer.principal().id());
      flash.addFlashAttribute("saved", true);
      return BACK + id;
    } catch (Problem refused) {
      Page.refused(refused, locale, model, response);
      model.addAttribute("editing", true);
      return one(known, typed, viewer, locale, model);
    }
  }

  private Processing load(String id) {
    return privacy.find(id).orElseThrow(() -> new Problem(PrivacyCode.PROCESSING_MISSING, id));
  }

  private String form(Fields typed, Viewer viewer, Locale locale, Model model) {
    model.addAttribute("fields", typed);
    model.addAttribute("own", page.own(viewer));
    model.addAttribute("agencies", page.agencies());
    return page.show(
        new View("processing-new", "processing", "privacy.processing"), viewer, locale, model);
  }

  private String one(
      Processing processing, Fields typed, Viewer viewer, Locale locale, Model model) {
    model.addAttribute("processing", processing);
    model.addAttribute("fields", typed);
    model.addAttribute("agencies", page.agencies());
    model.addAttribute("consents", consents.of(processing.id(), Page.MOST));
    return page.show(
        new View("processing", "processing", "privacy.processing"), viewer, locale, model);
  }
}
