package vn.phusa.collect.source.web;

import jakarta.servlet.http.HttpServletResponse;
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
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.Sources;

/** From a server's name to a dataset that keeps itself up to date. */
@Controller
@RequestMapping("/console/sources")
final class SourcePages {

  private final Sources sources;
  private final Keeper keeper;
  private final SourcePage page;

  SourcePages(Sources sources, Keeper keeper, SourcePage page) {
    this.sources = sources;
    this.keeper = keeper;
    this.page = page;
  }

  @GetMapping
  String list(Model model, Locale locale) {
    return page.list(keeper.visible(), model, locale);
  }

  @GetMapping("/new")
  String blank(@RequestParam(defaultValue = "") String connector, Model model, Locale locale) {
    keeper.require();
    return page.connect(connector, Map.of(), "", model, locale);
  }

  @PostMapping
  String connect(
      @RequestParam(defaultValue = "") String connector,
      @RequestParam(defaultValue = "") String title,
      @RequestParam Map<String, String> fields,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    var by = keeper.require();
    try {
      return to(sources.connect(connector, title, fields, by));
    } catch (Problem problem) {
      response.setStatus(SourcePage.mendable(problem).code().status());
      return page.connect(connector, fields, problem.sentence(locale), model, locale);
    }
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean choose,
      Model model,
      Locale locale) {
    var watched = keeper.require(id);
    return page.show(watched, choose, Map.of(), "", model, locale);
  }

  @PostMapping("/{id}/schedule")
  String schedule(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String dataset,
      @RequestParam Map<String, String> fields,
      Model model,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var watched = keeper.require(id);
    try {
      var wanted =
          new ScheduleForm(fields).source(watched.source(), keeper.requireDataset(dataset.strip()));
      var saved = sources.schedule(wanted, keeper.require());
      sources.fetchNow(id, keeper.require());
      flash.addFlashAttribute("saved", true);
      flash.addFlashAttribute("asked", true);
      return to(saved);
    } catch (Problem problem) {
      response.setStatus(SourcePage.mendable(problem).code().status());
      return page.show(watched, true, fields, problem.sentence(locale), model, locale);
    }
  }

  @PostMapping("/{id}/connection")
  String reconnect(
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      Model model,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var watched = keeper.require(id);
    try {
      var saved = sources.reconnect(id, fields, keeper.require());
      flash.addFlashAttribute("saved", true);
      return to(saved);
    } catch (Problem problem) {
      response.setStatus(SourcePage.mendable(problem).code().status());
      return page.show(watched, false, fields, problem.sentence(locale), model, locale);
    }
  }

  @PostMapping("/{id}/fetch")
  String fetch(@PathVariable String id, RedirectAttributes flash) {
    var watched = keeper.require(id);
    sources.fetchNow(id, keeper.require());
    flash.addFlashAttribute("asked", true);
    return to(watched.source());
  }

  @PostMapping("/{id}/pause")
  String pause(@PathVariable String id) {
    var watched = keeper.require(id);
    sources.pause(id, keeper.require());
    return to(watched.source());
  }

  @PostMapping("/{id}/resume")
  String resume(@PathVariable String id) {
    var watched = keeper.require(id);
    sources.resume(id, keeper.require());
    return to(watched.source());
  }

  @PostMapping("/{id}/remove")
  String remove(@PathVariable String id) {
    var watched = keeper.require(id);
    sources.remove(id, keeper.require());
    return to(watched.source());
  }

  private static String to(Source source) {
    return "redirect:/console/sources/" + source.id();
  }
}
