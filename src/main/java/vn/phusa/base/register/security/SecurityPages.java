package vn.phusa.base.register.security;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.access.Role;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Side;
import vn.phusa.base.register.inner.Layer;
import vn.phusa.base.register.inner.Standing;
import vn.phusa.base.safeguard.Outcome.State;
import vn.phusa.base.secret.SealingKey;
import vn.phusa.base.text.Words;

/** What is weak in this installation. For operators and auditors; operators write the layers. */
@Controller
class SecurityPages {

  private final Standings standings;
  private final Layers layers;
  private final SealingKey key;
  private final Watcher watcher;

  SecurityPages(Standings standings, Layers layers, SealingKey key, Watcher watcher) {
    this.standings = standings;
    this.layers = layers;
    this.key = key;
    this.watcher = watcher;
  }

  @GetMapping("/console/security")
  String page(Locale locale, Model model) {
    return page(layers.all(), locale, model);
  }

  @PostMapping("/console/security/layers")
  String note(
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    var operator = watcher.operator();
    try {
      layers.note(new LayerForm(fields).layers(), operator);
    } catch (Problem refused) {
      if (refused.code().side() != Side.CALLER) {
        throw refused;
      }
      model.addAttribute("wrong", refused.sentence(locale));
      model.addAttribute("typed", fields);
      return page(layers.all(), locale, model);
    }
    flash.addFlashAttribute("saved", true);
    return "redirect:/console/security#layers";
  }

  @PostMapping("/console/security/sealing-key")
  String renewKey(RedirectAttributes flash) {
    flash.addFlashAttribute("resealed", key.renew(watcher.operator()));
    return "redirect:/console/security#SECRET_FILES";
  }

  private String page(List<Layer> noted, Locale locale, Model model) {
    var principal = watcher.required();
    var all = standings.all(watcher.today(), locale);
    model.addAttribute("title", Words.in(locale).of("register.security.title"));
    model.addAttribute("section", "security");
    model.addAttribute("standings", all);
    model.addAttribute("counts", counts(all));
    model.addAttribute("layers", noted);
    model.addAttribute("operator", principal.has(Role.OPERATOR));
    return "register/security";
  }

  private static Map<State, Long> counts(List<Standing> all) {
    var counts = new EnumMap<State, Long>(State.class);
    for (var state : State.values()) {
      counts.put(state, 0L);
    }
    counts.putAll(
        all.stream().collect(Collectors.groupingBy(Standing::state, Collectors.counting())));
    return counts;
  }
}
