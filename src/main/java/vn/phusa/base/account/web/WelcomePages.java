package vn.phusa.base.account.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.account.inner.Links;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;

/**
 * What a one-time link opens. Public: whoever has the link is let in, once. Its secret comes in the
 * body of a form, sent by a script that has read it behind the {@code #} or by a person who pasted
 * it; no address bears it, so no log and no history does. From then on the session knows the link
 * by its hash, so that the page may be loaded again or read in the other language.
 */
@Controller
@RequestMapping("/welcome")
class WelcomePages {

  private static final String OPENED = "phusa.welcome";
  private static final String BEGIN = "redirect:/welcome";

  private final Links links;
  private final Welcome welcome;

  WelcomePages(Links links, Welcome welcome) {
    this.links = links;
    this.welcome = welcome;
  }

  @GetMapping
  String ask(Locale locale, Model model) {
    return asking("", locale, model);
  }

  @PostMapping
  String open(
      @RequestParam(defaultValue = "") String link,
      HttpSession session,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    if (link.isBlank()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return asking(Words.in(locale).of("account.link.missing"), locale, model);
    }
    var key = links.key(link);
    try {
      links.look(key);
    } catch (Problem spent) {
      return spent(spent, session, response, locale, model);
    }
    session.setAttribute(OPENED, key);
    return "redirect:/welcome/password";
  }

  @GetMapping("/password")
  String choose(HttpSession session, HttpServletResponse response, Locale locale, Model model) {
    if (!(session.getAttribute(OPENED) instanceof String key)) {
      return BEGIN;
    }
    try {
      return choosing(links.look(key), new WelcomeForm("", "", "", ""), locale, model);
    } catch (Problem spent) {
      return spent(spent, session, response, locale, model);
    }
  }

  @PostMapping("/password")
  String accept(
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam String password,
      @RequestParam String repeat,
      HttpSession session,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    if (!(session.getAttribute(OPENED) instanceof String key)) {
      return BEGIN;
    }
    var form = new WelcomeForm(id.strip(), name.strip(), password, repeat);
    try {
      var link = links.look(key);
      var broken = welcome.brokenRule(link, form);
      if (broken.isPresent()) {
        model.addAttribute("wrong", broken.get());
        return choosing(link, form, locale, model);
      }
      welcome.accept(key, form);
    } catch (Problem spent) {
      return spent(spent, session, response, locale, model);
    }
    session.removeAttribute(OPENED);
    return "redirect:/sign-in?welcome";
  }

  /** The page on which another link can be given, with what is wrong with this one. */
  private static String spent(
      Problem problem,
      HttpSession session,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    session.removeAttribute(OPENED);
    response.setStatus(problem.code().status());
    return asking(problem.sentence(locale), locale, model);
  }

  private static String asking(String wrong, Locale locale, Model model) {
    model.addAttribute("title", Words.in(locale).of("account.link.title"));
    model.addAttribute("wrong", wrong);
    return "account/link";
  }

  private static String choosing(Links.Link link, WelcomeForm form, Locale locale, Model model) {
    var key = link.person() == null ? "account.welcome.first.title" : "account.welcome.title";
    model.addAttribute("title", Words.in(locale).of(key));
    model.addAttribute("person", link.person() == null ? "" : link.person());
    model.addAttribute("id", form.id());
    model.addAttribute("name", form.name());
    return "account/welcome";
  }
}
