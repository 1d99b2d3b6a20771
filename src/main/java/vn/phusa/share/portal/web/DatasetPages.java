package vn.phusa.share.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Purpose;
import vn.phusa.base.text.Words;
import vn.phusa.share.portal.inner.ChartChoice;
import vn.phusa.share.portal.inner.ChartPlan;
import vn.phusa.share.portal.inner.ChartRows;
import vn.phusa.share.portal.inner.DatasetView;
import vn.phusa.share.portal.inner.Example;
import vn.phusa.share.portal.inner.Previews;
import vn.phusa.share.portal.inner.Shown;
import vn.phusa.store.lake.AsOf;

/** A dataset's page; its tabs are addresses of their own, so that it works without scripts. */
@Controller
class DatasetPages {

  private final DatasetViews views;
  private final Access access;
  private final Previews previews;
  private final ChartRows chartRows;
  private final ClientData data;

  DatasetPages(
      DatasetViews views, Access access, Previews previews, ChartRows chartRows, ClientData data) {
    this.views = views;
    this.access = access;
    this.previews = previews;
    this.chartRows = chartRows;
    this.data = data;
  }

  @GetMapping("/datasets/{slug}")
  String page(
      @PathVariable String slug,
      @RequestParam(defaultValue = "table") String tab,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "0") String page,
      @RequestParam(defaultValue = "") String asOf,
      Model model,
      Locale locale) {
    var words = Words.in(locale);
    var view = views.of(slug, tab, asOf, words);
    model.addAttribute("title", view.dataset().title());
    model.addAttribute("section", "datasets");
    model.addAttribute(
        "changeable", access.mayChange(view.dataset().subject(), access.current()));
    model.addAttribute("shown", new Shown(words));
    model.addAttribute("view", view);
    model.addAttribute("jsonLd", data.jsonLd(view));
    model.addAttribute("columnsJson", data.columns(view));
    model.addAttribute("preview", null);
    model.addAttribute("plan", null);
    model.addAttribute("figures", List.of());
    model.addAttribute("examples", view.tab().equals("api") ? Example.of(view) : List.of());
    fill(model, view, sort, page);
    return "portal/dataset";
  }

  private void fill(Model model, DatasetView view, String sort, String page) {
    if (view.dataset().updatedAt().isEmpty()) {
      return;
    }
    var state = state(view);
    if (view.tab().equals("table")) {
      var grant = access.grant(view.dataset().subject(), Purpose.VIEW);
      model.addAttribute("preview", previews.read(grant, sort(view, sort), number(page), state));
    }
    if (view.tab().equals("chart")) {
      var grant = access.grant(view.dataset().subject(), Purpose.VIEW);
      var plan = plan(view);
      model.addAttribute("plan", plan.orElse(null));
      plan.ifPresent(found -> model.addAttribute("figures", chartRows.of(grant, found, state)));
    }
  }

  private static Optional<ChartPlan> plan(DatasetView view) {
    return new ChartChoice(view.columns(), view.profiles()).plan();
  }

  private static AsOf state(DatasetView view) {
    return view.asOf().isEmpty()
        ? new AsOf.Newest()
        : new AsOf.AtSnapshot(Long.parseLong(view.asOf()));
  }

  /** A sort by a column that there is not is left out: old links stay readable. */
  private static String sort(DatasetView view, String sort) {
    var column = sort.startsWith("-") ? sort.substring(1) : sort;
    return view.columns().stream().anyMatch(found -> found.id().equals(column)) ? sort : "";
  }

  private static long number(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }
}
