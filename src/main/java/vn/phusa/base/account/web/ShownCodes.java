package vn.phusa.base.account.web;

import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import vn.phusa.base.text.Words;

/**
 * The page of recovery codes, which are shown once.
 *
 * @param done key of what has just come about
 */
record ShownCodes(List<String> codes, String done) {

  String page(Locale locale, Model model) {
    model.addAttribute("title", Words.in(locale).of("account.recovery.title"));
    model.addAttribute("section", "account");
    model.addAttribute("codes", codes);
    model.addAttribute("done", done);
    model.addAttribute("onwards", "/console/account");
    return "account/recovery";
  }
}
