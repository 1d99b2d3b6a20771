package vn.phusa.base.machine.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.phusa.base.machine.MachineSettings;
import vn.phusa.base.machine.inner.Machine;
import vn.phusa.base.machine.inner.MachineForm;
import vn.phusa.base.text.Words;

/** Puts together what the pages about machines show. */
@Component
class MachinePage {

  private final Views views;
  private final MachineRules rules;
  private final MachineSettings settings;
  private final Keeper keeper;

  MachinePage(Views views, MachineRules rules, MachineSettings settings, Keeper keeper) {
    this.views = views;
    this.rules = rules;
    this.settings = settings;
    this.keeper = keeper;
  }

  String show(Machine machine, Locale locale, Model model) {
    return show(machine, MachineForm.of(machine), "", locale, model);
  }

  /**
   * @param wrong the rule that the form breaks; empty for none
   */
  String show(Machine machine, MachineForm form, String wrong, Locale locale, Model model) {
    model.addAttribute("view", views.of(machine));
    model.addAttribute("keeps", keeper.keepsAll());
    model.addAttribute("asking", settings.certificates());
    model.addAttribute("base", views.address());
    fields(form, wrong, model);
    return titled("machine/machine", locale, model);
  }

  void fields(MachineForm form, String wrong, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("wrong", wrong);
    model.addAttribute("agencies", views.agencies());
    model.addAttribute("people", views.people());
    model.addAttribute("latest", rules.latestEnd());
  }

  String titled(String view, Locale locale, Model model) {
    model.addAttribute("title", Words.in(locale).of("machine.title"));
    model.addAttribute("section", "machines");
    return view;
  }
}
