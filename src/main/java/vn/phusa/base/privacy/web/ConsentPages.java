package vn.phusa.base.privacy.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.privacy.Consent;
import vn.phusa.base.privacy.Consents;
import vn.phusa.base.privacy.Privacy;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.Processing;
import vn.phusa.base.privacy.Subjects;
import vn.phusa.base.privacy.inner.Fields;
import vn.phusa.base.problem.Problem;

/** Proof of consent to one processing, and its withdrawal. */
@Controller
@RequestMapping(Desk.HOME)
class ConsentPages {

  private static final String PROCESSING = Desk.HOME + "/processing/";

  private final Privacy privacy;
  private final Consents consents;
  private final Subjects subjects;
  private final Desk desk;

  ConsentPages(Privacy privacy, Consents consents, Subjects subjects, Desk desk) {
    this.privacy = privacy;
    this.consents = consents;
    this.subjects = subjects;
    this.desk = desk;
  }

  @PostMapping("/processing/{id}/consents")
  String keep(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> fields,
      Locale locale,
      RedirectAttributes flash) {
    var viewer = desk.writer();
    Desk.edited(viewer, load(id).agency());
    var typed = new Fields(fields);
    return Page.act(
        PROCESSING + id,
        locale,
        flash,
        () -> consents.keep(read(typed, id), viewer.principal().id()));
  }

  @PostMapping("/consents/{id}/withdraw")
  String withdraw(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String when,
      Locale locale,
      RedirectAttributes flash) {
    var viewer = desk.writer();
    var consent = consents.find(id).orElseThrow(() -> new Problem(PrivacyCode.CONSENT_MISSING, id));
    Desk.edited(viewer, load(consent.processing()).agency());
    return Page.act(
        PROCESSING + consent.processing(),
        locale,
        flash,
        () -> consents.withdraw(id, desk.moment(when), viewer.principal().id()));
  }

  /** Nothing is taken for a yes but the box that says that the person said so. */
  private Consent read(Fields typed, String processing) {
    if (!typed.ticked("agreed")) {
      throw new Problem(PrivacyCode.CONSENT_UNSAID);
    }
    return new Consent(
        "",
        processing,
        subjects.reference(typed.text("identifier")),
        typed.text("purpose"),
        desk.moment(typed.text("given")),
        Desk.choice(Consent.Form.class, typed.text("form")),
        typed.text("told"),
        typed.text("evidence"),
        typed.ticked("sensitive"),
        Optional.empty());
  }

  private Processing load(String id) {
    return privacy.find(id).orElseThrow(() -> new Problem(PrivacyCode.PROCESSING_MISSING, id));
  }
}
