package vn.phusa.base.account.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.account.inner.PasswordChoice;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.text.Words;

/**
 * A new password in place of one that an administrator has had for too long. For whoever has proven
 * all that is needed besides; everybody else is sent back to sign in.
 */
@Controller
@RequestMapping(Admission.PASSWORD)
class NewPasswordPages {

  private final Entrance entrance;
  private final Admission admission;
  private final People people;
  private final PasswordChoice choice;
  private final Journal journal;

  NewPasswordPages(
      Entrance entrance,
      Admission admission,
      People people,
      PasswordChoice choice,
      Journal journal) {
    this.entrance = entrance;
    this.admission = admission;
    this.people = people;
    this.choice = choice;
    this.journal = journal;
  }

  @GetMapping
  String ask(HttpServletRequest request, Locale locale, Model model) {
    return due(request).isEmpty() ? "redirect:/sign-in" : page("", locale, model);
  }

  @PostMapping
  @Nullable String choose(
      @RequestParam String password,
      @RequestParam String repeat,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model)
      throws IOException, ServletException {
    var person = due(request);
    if (person.isEmpty()) {
      return "redirect:/sign-in";
    }
    var broken =
        choice
            .brokenRule(person.get(), password)
            .or(() -> password.equals(repeat) ? Optional.empty() : Optional.of("repeat"));
    if (broken.isPresent()) {
      return page(broken.get(), locale, model);
    }
    choice.choose(person.get(), password);
    var id = person.get().id();
    journal.append(new Entry(id, "access.password.chosen", id, Map.of()));
    entrance.lead(request, response, entrance.pending(request).orElseThrow());
    return null;
  }

  /** Whose turn it is to choose a password, and nothing else. */
  private Optional<Person> due(HttpServletRequest request) {
    return entrance
        .pending(request)
        .flatMap(pending ->
            people
                .find(pending.id())
                .filter(person ->
                    admission.missing(person, pending).equals(Optional.of(Admission.PASSWORD))));
  }

  private static String page(String wrong, Locale locale, Model model) {
    model.addAttribute("title", Words.in(locale).of("account.old-password.title"));
    model.addAttribute("wrong", wrong);
    return "account/new-password";
  }
}
