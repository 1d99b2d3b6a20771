package vn.phusa.base.account.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.text.Words;

/** Who has an account and what they may do. For operators. */
@Controller
@RequestMapping("/console/people")
class PeoplePages {

  private final Staff staff;
  private final Care care;
  private final ObjectProvider<Directory> directory;

  PeoplePages(Staff staff, Care care, ObjectProvider<Directory> directory) {
    this.staff = staff;
    this.care = care;
    this.directory = directory;
  }

  @GetMapping
  String list(Locale locale, Model model) {
    model.addAttribute("people", staff.all());
    model.addAttribute("standings", care.standings());
    return page("account/people", locale, model);
  }

  @PostMapping
  String add(
      @RequestParam String id,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(required = false) @Nullable Set<Role> roles,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    var person = person(id.strip(), name.strip(), email, agency, unit, roles);
    var broken = staff.brokenRule(person);
    if (broken.isPresent()) {
      model.addAttribute("wrong", broken.get());
      model.addAttribute("draft", person);
      return list(locale, model);
    }
    flash.addFlashAttribute("link", staff.add(person));
    flash.addFlashAttribute("linkFor", person.name());
    return "redirect:/console/people";
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Locale locale, Model model) {
    var person = staff.load(id);
    model.addAttribute("person", person);
    model.addAttribute("standing", care.standings().get(id));
    model.addAttribute("sessions", care.sessions(person).size());
    return page("account/person", locale, model);
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable String id,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(required = false) @Nullable Set<Role> roles,
      RedirectAttributes flash) {
    staff.change(person(id, name.strip(), email, agency, unit, roles));
    flash.addFlashAttribute("saved", true);
    return "redirect:/console/people";
  }

  @PostMapping("/{id}/disable")
  String disable(@PathVariable String id) {
    staff.disable(id);
    return "redirect:/console/people";
  }

  @PostMapping("/{id}/enable")
  String enable(@PathVariable String id) {
    staff.enable(id);
    return "redirect:/console/people";
  }

  @PostMapping("/{id}/link")
  String link(@PathVariable String id, RedirectAttributes flash) {
    flash.addFlashAttribute("link", staff.link(id));
    flash.addFlashAttribute("linkFor", staff.load(id).name());
    return "redirect:/console/people";
  }

  @PostMapping("/{id}/sessions/end")
  String endSessions(@PathVariable String id) {
    care.endSessions(id);
    return "redirect:/console/people/" + id;
  }

  @PostMapping("/{id}/factors/remove")
  String removeFactors(@PathVariable String id) {
    care.removeFactors(id);
    return "redirect:/console/people/" + id;
  }

  private String page(String view, Locale locale, Model model) {
    var agencies = directory.getIfAvailable();
    model.addAttribute("title", Words.in(locale).of("account.people.title"));
    model.addAttribute("section", "people");
    model.addAttribute("agencies", agencies == null ? List.<Agency>of() : agencies.agencies());
    return view;
  }

  private static Person person(
      String id, String name, String email, String agency, String unit, @Nullable Set<Role> roles) {
    return new Person(
        id,
        name,
        email.isBlank() ? null : email.strip(),
        agency.isBlank() ? null : agency.strip(),
        unit.isBlank() ? null : unit.strip(),
        named(roles),
        null,
        false);
  }

  /** A field that is there and empty is read as a role that is none. */
  private static Set<Role> named(@Nullable Set<Role> sent) {
    var named = EnumSet.noneOf(Role.class);
    if (sent != null) {
      sent.stream().filter(Objects::nonNull).forEach(named::add);
    }
    return named;
  }
}
