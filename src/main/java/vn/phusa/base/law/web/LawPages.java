package vn.phusa.base.law.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.text.Words;

/** The legal texts with their state, for everyone. */
@Controller
class LawPages {

  private final LawQuery query;

  LawPages(LawQuery query) {
    this.query = query;
  }

  @GetMapping("/laws")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String date,
      Locale locale,
      Model model) {
    var day = query.day(date);
    model.addAttribute("title", Words.in(locale).of("law.title"));
    model.addAttribute("section", "laws");
    model.addAttribute("texts", query.find(q, state, day));
    model.addAttribute("q", q);
    model.addAttribute("state", state);
    model.addAttribute("day", day);
    return "law/list";
  }
}
