package vn.phusa.share.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.phusa.base.access.Access;
import vn.phusa.base.text.Words;
import vn.phusa.share.portal.inner.Cards;
import vn.phusa.share.portal.inner.KnownDatasets;
import vn.phusa.share.portal.inner.Shown;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.Holdings;
import vn.phusa.store.catalog.Narrowing;
import vn.phusa.store.catalog.Search;
import vn.phusa.store.catalog.SearchResult;

/** The front page. Public by nature: it shows what the visitor may know of. */
@Controller
class HomePages {

  private final Catalog catalog;
  private final KnownDatasets known;
  private final Holdings holdings;
  private final Access access;
  private final Cards cards;

  HomePages(Catalog catalog, KnownDatasets known, Holdings holdings, Access access, Cards cards) {
    this.catalog = catalog;
    this.known = known;
    this.holdings = holdings;
    this.access = access;
    this.cards = cards;
  }

  @GetMapping("/")
  String home(Model model, Locale locale) {
    var words = Words.in(locale);
    var newest = new Search("", Narrowing.none(), "newest", 0, 6, access.current());
    var found = known.search(newest);
    var counts =
        found.facets().stream()
            .filter(facet -> facet.name().equals("sector"))
            .flatMap(facet -> facet.values().stream())
            .collect(Collectors.toMap(SearchResult.Value::key, SearchResult.Value::count));
    model.addAttribute("title", words.of("portal.home.title"));
    model.addAttribute("section", "home");
    model.addAttribute("shown", new Shown(words));
    model.addAttribute("figures", holdings.figures(access.current()));
    model.addAttribute("sectors", catalog.sectors());
    model.addAttribute("counts", counts);
    model.addAttribute("tries", tries(found.datasets()));
    model.addAttribute("newest", cards.of(found.datasets(), words));
    return "portal/home";
  }

  /** Words that certainly find something: the first keywords of what is newest. */
  private static List<String> tries(List<Dataset> newest) {
    return newest.stream()
        .flatMap(dataset -> dataset.keywords().stream().limit(1))
        .distinct()
        .limit(4)
        .toList();
  }
}
