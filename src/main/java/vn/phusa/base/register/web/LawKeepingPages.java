package vn.phusa.base.register.web;

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
import vn.phusa.base.law.Cited;
import vn.phusa.base.law.Law;
import vn.phusa.base.law.LawCode;
import vn.phusa.base.law.LegalText;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;

/** Legal texts, added, amended and ended. For stewards and operators. */
@Controller
@RequestMapping("/console/laws")
class LawKeepingPages {

  private final Law law;
  private final Keeper keeper;

  LawKeepingPages(Law law, Keeper keeper) {
    this.law = law;
    this.keeper = keeper;
  }

  @GetMapping
  String list(Locale locale, Model model) {
    keeper.required();
    model.addAttribute("texts", law.all(keeper.today()));
    return page("register/laws", locale, model);
  }

  @PostMapping
  String add(
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    var principal = keeper.required();
    var text = new LawForm(fields).text();
    try {
      law.add(text, principal);
    } catch (Problem refused) {
      model.addAttribute("wrong", Wrong.of(refused, locale));
      model.addAttribute("draft", text);
      return list(locale, model);
    }
    flash.addFlashAttribute("saved", text.number());
    return "redirect:/console/laws";
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Locale locale, Model model) {
    keeper.required();
    model.addAttribute("text", load(id));
    return page("register/law", locale, model);
  }

  @PostMapping("/{id}")
  String amend(
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    var principal = keeper.required();
    var known = load(id);
    var text = new LawForm(fields).named(known.number(), known.article());
    try {
      law.amend(text, principal);
    } catch (Problem refused) {
      model.addAttribute("wrong", Wrong.of(refused, locale));
      model.addAttribute("text", text);
      return page("register/law", locale, model);
    }
    flash.addFlashAttribute("saved", text.number());
    return "redirect:/console/laws";
  }

  private LegalText load(String id) {
    return law.find(id, keeper.today())
        .map(Cited::text)
        .filter(text -> text.id().equals(id))
        .orElseThrow(() -> new Problem(LawCode.LAW_MISSING, id));
  }

  private static String page(String view, Locale locale, Model model) {
    model.addAttribute("title", Words.in(locale).of("law.keep.title"));
    model.addAttribute("section", "keep-laws");
    return view;
  }
}
