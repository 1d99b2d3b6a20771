package vn.phusa.share.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Use;
import vn.phusa.base.text.Words;
import vn.phusa.share.portal.inner.ChartChoice;
import vn.phusa.share.portal.inner.ChartRows;
import vn.phusa.share.portal.inner.DatasetView;
import vn.phusa.share.portal.inner.Example;
import vn.phusa.share.portal.inner.Preview;
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
      @RequestParam Map<String, String> asked,
      Model model,
      Locale locale) {
    var words = Words.in(locale);
    var view = views.of(slug, text(asked, "tab"), text(asked, "asOf"), words);
    var shown = new Shown(words);
    model.addAttribute("title", view.dataset().title());
    model.addAttribute("section", "datasets");
    model.addAttribute("changeable", access.mayChange(view.dataset().subject(), access.current()));
    model.addAttribute("purposes", access.purposes(view.dataset().subject()));
    model.addAttribute("shown", shown);
    model.addAttribute("view", view);
    model.addAttribute("jsonLd", data.jsonLd(view));
    model.addAttribute("columnsJson", data.columns(view));
    model.addAttribute("preview", null);
    model.addAttribute("choice", new ChartChoice(view.columns(), view.profiles()));
    model.addAttribute("plan", null);
    model.addAttribute("figures", List.of());
    model.addAttribute("examples", view.tab().equals("api") ? Example.of(view) : List.of());
    if (view.dataset().updatedAt().isPresent()) {
      table(model, view, asked, words.locale());
      chart(model, view, asked, shown);
    }
    return "portal/dataset";
  }

  private void table(Model model, DatasetView view, Map<String, String> asked, Locale locale) {
    if (!view.tab().equals("table")) {
      return;
    }
    var wish =
        new Preview.Asked(
            text(asked, "sort"), text(asked, "column"), text(asked, "is"), number(asked, "page"));
    var grant = access.grant(view.dataset().subject(), Use.VIEW);
    model.addAttribute("preview", previews.read(grant, view.columns(), wish, state(view), locale));
  }

  private void chart(Model model, DatasetView view, Map<String, String> asked, Shown shown) {
    if (!view.tab().equals("chart")) {
      return;
    }
    var grant = access.grant(view.dataset().subject(), Use.VIEW);
    new ChartChoice(view.columns(), view.profiles())
        .plan(asked)
        .ifPresent(plan -> {
          model.addAttribute("plan", plan);
          model.addAttribute("figures", chartRows.of(grant, plan, state(view), shown));
        });
  }

  private static AsOf state(DatasetView view) {
    return view.asOf().isEmpty()
        ? new AsOf.Newest()
        : new AsOf.AtSnapshot(Long.parseLong(view.asOf()));
  }

  private static String text(Map<String, String> asked, String name) {
    return asked.getOrDefault(name, "");
  }

  private static long number(Map<String, String> asked, String name) {
    var text = text(asked, name);
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }
}
