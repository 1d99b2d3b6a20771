package vn.phusa.app.shell.frame;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Role;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;

/** Where a signed-in person starts from. */
@Controller
class ConsolePages {

  private final Access access;
  private final Navigation navigation;

  ConsolePages(Access access, Navigation navigation) {
    this.access = access;
    this.navigation = navigation;
  }

  @GetMapping("/console")
  String console(Locale locale, Model model) {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    if (principal.has(Role.OFFICER) || principal.has(Role.STEWARD)) {
      return "redirect:/console/runs";
    }
    var places =
        navigation.console(principal).stream()
            .filter(entry -> !entry.path().equals("/console"))
            .toList();
    if (places.isEmpty()) {
      return "redirect:/datasets";
    }
    model.addAttribute("title", Words.in(locale).of("shell.navigation.console"));
    model.addAttribute("section", "console");
    model.addAttribute("entries", places);
    return "shell/console";
  }
}
