package vn.phusa.base.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Purpose;
import vn.phusa.base.access.Purposes;
import vn.phusa.base.access.Role;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Slug;
import vn.phusa.base.text.Words;

/** What data can be asked for: stewards keep the list, everybody who is signed in chooses. */
@Controller
class PurposePages {

  private static final String LIST = "/console/purposes";
  private static final Pattern DATASET = Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+");

  private final Purposes purposes;
  private final Access access;

  PurposePages(Purposes purposes, Access access) {
    this.purposes = purposes;
    this.access = access;
  }

  @GetMapping(LIST)
  String list(Locale locale, Model model) {
    steward();
    model.addAttribute("title", Words.in(locale).of("access.purposes.title"));
    model.addAttribute("section", "policies");
    model.addAttribute("purposes", purposes.all());
    model.addAttribute("current", purposes.current());
    return "access/purposes";
  }

  /** Without an id it is a new one, named after its title. */
  @PostMapping(LIST)
  String save(
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String law,
      @RequestParam(defaultValue = "") String last,
      RedirectAttributes flash) {
    var steward = steward();
    var known = id.isBlank() ? Slug.of(title) : id;
    purposes.save(new Purpose(known, title.strip(), law.strip(), day(last.strip())), steward);
    flash.addFlashAttribute("saved", true);
    return "redirect:" + LIST;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException malformed) {
      throw new Problem(malformed, AccessCode.PURPOSE_INVALID, "last", text);
    }
  }

  /**
   * @param purpose empty for none any more
   * @param dataset where to go back to; the own account without one
   */
  @PostMapping("/console/account/purpose")
  String state(
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "") String dataset) {
    purposes.state(Optional.of(purpose).filter(text -> !text.isBlank()), signedIn().id());
    return DATASET.matcher(dataset).matches()
        ? "redirect:/datasets/" + dataset
        : "redirect:/console/account";
  }

  private String steward() {
    var principal = signedIn();
    if (!principal.has(Role.STEWARD)) {
      throw new Problem(AccessCode.FORBIDDEN, LIST);
    }
    return principal.id();
  }

  private Principal signedIn() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    return principal;
  }
}
