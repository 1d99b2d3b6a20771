package vn.phusa.base.account.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.account.inner.Links;
import vn.phusa.base.text.Words;

/** What a one-time link opens. Public: whoever has the link is let in, once. */
@Controller
class WelcomePages {

  private final Links links;
  private final Welcome welcome;

  WelcomePages(Links links, Welcome welcome) {
    this.links = links;
    this.welcome = welcome;
  }

  @GetMapping("/welcome/{token}")
  String open(@PathVariable String token, Locale locale, Model model) {
    return page(links.look(token), token, new WelcomeForm("", "", "", ""), locale, model);
  }

  @PostMapping("/welcome/{token}")
  String accept(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam String password,
      @RequestParam String repeat,
      Locale locale,
      Model model) {
    var form = new WelcomeForm(id.strip(), name.strip(), password, repeat);
    var link = links.look(token);
    var broken = welcome.brokenRule(link, form);
    if (broken.isPresent()) {
      model.addAttribute("wrong", broken.get());
      return page(link, token, form, locale, model);
    }
    welcome.accept(token, form);
    return "redirect:/sign-in?welcome";
  }

  private static String page(
      Links.Link link, String token, WelcomeForm form, Locale locale, Model model) {
    var key = link.person() == null ? "account.welcome.first.title" : "account.welcome.title";
    model.addAttribute("title", Words.in(locale).of(key));
    model.addAttribute("token", token);
    model.addAttribute("person", link.person() == null ? "" : link.person());
    model.addAttribute("id", form.id());
    model.addAttribute("name", form.name());
    return "account/welcome";
  }
}
