package vn.phusa.base.register.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.Offices;
import vn.phusa.base.directory.Post;
import vn.phusa.base.problem.Problem;

/** Posts of an agency and who holds them. For stewards and operators. */
@Controller
@RequestMapping("/console/agencies/{code}/posts")
class PostPages {

  private final Offices offices;
  private final Keeper keeper;

  PostPages(Offices offices, Keeper keeper) {
    this.offices = offices;
    this.keeper = keeper;
  }

  @PostMapping
  String open(
      @PathVariable String code,
      @RequestParam String title,
      @RequestParam(defaultValue = "OTHER") Post.Task task,
      Locale locale,
      RedirectAttributes flash) {
    var principal = keeper.required();
    return answer(
        code, locale, flash, () -> offices.open(code, Typed.tidy(title), task, principal));
  }

  @PostMapping("/{post}")
  String appoint(
      @PathVariable String code,
      @PathVariable long post,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String day,
      Locale locale,
      RedirectAttributes flash) {
    var principal = keeper.required();
    return answer(
        code,
        locale,
        flash,
        () -> {
          var holder =
              new Post.Holder(
                  Typed.tidy(name),
                  Typed.tidy(email),
                  Typed.tidy(phone),
                  needed(day),
                  Optional.empty());
          offices.appoint(post, holder, principal);
        });
  }

  @PostMapping("/{post}/vacate")
  String vacate(
      @PathVariable String code,
      @PathVariable long post,
      @RequestParam(defaultValue = "") String day,
      Locale locale,
      RedirectAttributes flash) {
    var principal = keeper.required();
    return answer(code, locale, flash, () -> offices.vacate(post, needed(day), principal));
  }

  private static LocalDate needed(String day) {
    return Keeper.day(day).orElseThrow(() -> new Problem(DirectoryCode.DAY_MALFORMED, day));
  }

  /** Back to the agency, with what was wrong if something was. */
  private static String answer(String code, Locale locale, RedirectAttributes flash, Runnable act) {
    try {
      act.run();
      flash.addFlashAttribute("saved", true);
    } catch (Problem refused) {
      flash.addFlashAttribute("wrong", Wrong.of(refused, locale));
    }
    flash.addAttribute("code", code);
    return "redirect:/console/agencies/{code}";
  }
}
