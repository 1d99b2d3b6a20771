package vn.phusa.base.privacy.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.privacy.PersonRequest;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.Requests;
import vn.phusa.base.privacy.inner.Fields;
import vn.phusa.base.privacy.inner.Viewer;
import vn.phusa.base.problem.Problem;

/** What is done about a request: answered, extended, closed. */
@Controller
@RequestMapping(Desk.HOME + "/requests/{id}")
class RequestActs {

  private static final String PATH = Desk.HOME + "/requests/";

  private final Requests requests;
  private final Desk desk;

  RequestActs(Requests requests, Desk desk) {
    this.requests = requests;
    this.desk = desk;
  }

  @PostMapping("/answer")
  String answer(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String when,
      Locale locale,
      RedirectAttributes flash) {
    var person = editor(id).principal().id();
    return Page.act(PATH + id, locale, flash, () -> requests.answer(id, desk.moment(when), person));
  }

  @PostMapping("/extend")
  String extend(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String days,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes flash) {
    var person = editor(id).principal().id();
    return Page.act(
        PATH + id,
        locale,
        flash,
        () -> {
          var more = Math.clamp(Desk.number(days.strip()), -1, Integer.MAX_VALUE);
          requests.extend(id, more, Fields.tidy(reason), person);
        });
  }

  @PostMapping("/close")
  String close(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String when,
      Locale locale,
      RedirectAttributes flash) {
    var person = editor(id).principal().id();
    return Page.act(
        PATH + id, locale, flash, () -> requests.close(id, read(outcome, note, when), person));
  }

  private PersonRequest.Close read(String outcome, String note, String when) {
    return switch (outcome) {
      case "done" -> new PersonRequest.Close(true, desk.moment(when), Fields.tidy(note));
      case "refused" -> new PersonRequest.Close(false, desk.moment(when), Fields.tidy(note));
      default -> throw new Problem(PrivacyCode.CHOICE_UNKNOWN, outcome);
    };
  }

  private Viewer editor(String id) {
    var viewer = desk.writer();
    Desk.edited(viewer, load(requests, id).agency());
    return viewer;
  }

  static PersonRequest load(Requests requests, String id) {
    return requests.find(id).orElseThrow(() -> new Problem(PrivacyCode.REQUEST_MISSING, id));
  }
}
