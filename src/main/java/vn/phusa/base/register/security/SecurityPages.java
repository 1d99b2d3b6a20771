package vn.phusa.base.register.security;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.access.Role;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;
import vn.phusa.base.problem.Side;
import vn.phusa.base.register.inner.Layer;
import vn.phusa.base.register.inner.Standing;
import vn.phusa.base.safeguard.Outcome.State;
import vn.phusa.base.safeguard.ReplaceableKey;
import vn.phusa.base.text.Words;

/** What is weak in this installation. For operators and auditors; operators write the layers. */
@Controller
class SecurityPages {

  private final Standings standings;
  private final Layers layers;
  private final List<ReplaceableKey> keys;
  private final Watcher watcher;

  SecurityPages(Standings standings, Layers layers, List<ReplaceableKey> keys, Watcher watcher) {
    this.standings = standings;
    this.layers = layers;
    this.keys = keys.stream().sorted(Comparator.comparing(ReplaceableKey::room)).toList();
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

  /**
   * @param room whose key gets a successor
   */
  @PostMapping("/console/security/keys/{room}")
  String renewKey(@PathVariable String room, RedirectAttributes flash) {
    var operator = watcher.operator();
    var key =
        keys.stream()
            .filter(one -> one.room().equals(room))
            .findFirst()
            .orElseThrow(() -> new Problem(RequestCode.NOT_FOUND));
    flash.addFlashAttribute("renewed", room);
    flash.addFlashAttribute("anew", key.renew(operator));
    return "redirect:/console/security#keys";
  }

  private String page(List<Layer> noted, Locale locale, Model model) {
    var principal = watcher.required();
    var all = standings.all(watcher.today(), locale);
    model.addAttribute("title", Words.in(locale).of("register.security.title"));
    model.addAttribute("section", "security");
    model.addAttribute("standings", all);
    model.addAttribute("counts", counts(all));
    model.addAttribute("layers", noted);
    model.addAttribute("keys", keys);
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
