package vn.phusa.base.register.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.Offices;
import vn.phusa.base.directory.Reform;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.register.inner.Branch;
import vn.phusa.base.text.Words;

/** The tree of agencies on a day, and the acts that change it. For stewards and operators. */
@Controller
@RequestMapping("/console/agencies")
class AgencyPages {

  private final Directory directory;
  private final Offices offices;
  private final Keeper keeper;

  AgencyPages(Directory directory, Offices offices, Keeper keeper) {
    this.directory = directory;
    this.offices = offices;
    this.keeper = keeper;
  }

  @GetMapping
  String tree(@RequestParam(defaultValue = "") String date, Locale locale, Model model) {
    keeper.required();
    var day = Keeper.day(date).orElseGet(keeper::today);
    model.addAttribute("day", day);
    model.addAttribute(
        "tree",
        Branch.tree(directory.agencies(day), agency -> offices.dataOfficers(agency.code(), day)));
    return page("register/agencies", locale, model);
  }

  @GetMapping("/reform")
  String form(@RequestParam(defaultValue = "MERGE") String kind, Locale locale, Model model) {
    keeper.required();
    return form(kind, List.of(), locale, model);
  }

  @PostMapping("/reform")
  String carryOut(
      @ModelAttribute AgencyForm form, Locale locale, Model model, RedirectAttributes flash) {
    var principal = keeper.required();
    try {
      directory.carryOut(form.reform(directory), principal);
    } catch (Problem refused) {
      model.addAttribute("wrong", Wrong.of(refused, locale));
      model.addAttribute("rows", form.rows());
      model.addAttribute("rest", form.rest());
      return form(form.typedKind(), form.chosen(), locale, model);
    }
    flash.addFlashAttribute("saved", true);
    return "redirect:/console/agencies";
  }

  @GetMapping("/{code}")
  String one(@PathVariable String code, Locale locale, Model model) {
    keeper.required();
    var agency =
        directory
            .findAgency(code)
            .orElseThrow(() -> new Problem(DirectoryCode.AGENCY_MISSING, code));
    model.addAttribute("agency", agency);
    model.addAttribute("day", keeper.today());
    model.addAttribute("history", directory.history(code));
    model.addAttribute("reforms", directory.reforms(code));
    model.addAttribute("successors", directory.successors(code, keeper.today()));
    model.addAttribute("posts", offices.posts(code));
    return page("register/agency", locale, model);
  }

  private String form(String kind, List<String> chosen, Locale locale, Model model) {
    model.addAttribute("kinds", Reform.Kind.values());
    model.addAttribute("kind", kind);
    model.addAttribute("chosen", chosen);
    model.addAttribute("agencies", directory.agencies());
    return page("register/reform", locale, model);
  }

  private static String page(String view, Locale locale, Model model) {
    model.addAttribute("title", Words.in(locale).of("register.agencies.title"));
    model.addAttribute("section", "keep-agencies");
    return view;
  }
}
