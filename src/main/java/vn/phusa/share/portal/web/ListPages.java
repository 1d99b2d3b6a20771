package vn.phusa.share.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.access.Access;
import vn.phusa.base.text.Words;
import vn.phusa.share.portal.inner.Cards;
import vn.phusa.share.portal.inner.FacetLink;
import vn.phusa.share.portal.inner.KnownDatasets;
import vn.phusa.share.portal.inner.Shown;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.Narrowing;
import vn.phusa.store.catalog.Search;
import vn.phusa.store.catalog.SearchResult;
import vn.phusa.store.catalog.SearchResult.Facet;

/** The list of datasets with its facets. Public by nature: only what the visitor may know of. */
@Controller
class ListPages {

  private static final int SIZE = 20;
  private static final List<String> KNOWN =
      List.of("q", "agency", "sector", "classification", "format", "freshness", "sort", "page");

  private final Catalog catalog;
  private final KnownDatasets known;
  private final Access access;
  private final Cards cards;

  ListPages(Catalog catalog, KnownDatasets known, Access access, Cards cards) {
    this.catalog = catalog;
    this.known = known;
    this.access = access;
    this.cards = cards;
  }

  @GetMapping("/datasets")
  String list(@RequestParam Map<String, String> parameters, Model model, Locale locale) {
    var words = Words.in(locale);
    var kept = new TreeMap<>(parameters);
    kept.keySet().retainAll(KNOWN);
    var page = page(kept.getOrDefault("page", "0"));
    var result = known.search(search(kept, page));
    var address = new ListAddress("/datasets", kept);
    model.addAttribute("title", words.of("portal.list.title"));
    model.addAttribute("section", "datasets");
    model.addAttribute("shown", new Shown(words));
    model.addAttribute("q", kept.getOrDefault("q", ""));
    model.addAttribute("sort", sort(kept));
    model.addAttribute("total", result.total());
    model.addAttribute("cards", cards.of(result.datasets(), words));
    var facets = facets(result.facets(), address, words);
    model.addAttribute("facets", facets);
    model.addAttribute("chosen", chosen(facets));
    model.addAttribute("sorts", sorts(address));
    model.addAttribute("hidden", hidden(kept));
    model.addAttribute("sectors", catalog.sectors());
    model.addAttribute("page", page);
    model.addAttribute(
        "previous", page > 0 ? address.with("page", page == 1 ? "" : "" + (page - 1)) : "");
    var more = (page + 1L) * SIZE < result.total();
    model.addAttribute("next", more ? address.with("page", "" + (page + 1)) : "");
    model.addAttribute("pages", (result.total() + SIZE - 1) / SIZE);
    return "portal/datasets";
  }

  private Search search(Map<String, String> kept, int page) {
    return new Search(
        kept.getOrDefault("q", ""),
        new Narrowing(
            chosen(kept, "agency"),
            chosen(kept, "sector"),
            chosen(kept, "classification"),
            chosen(kept, "format"),
            chosen(kept, "freshness")),
        sort(kept),
        page,
        SIZE,
        access.current());
  }

  private static String sort(Map<String, String> kept) {
    var usual = kept.getOrDefault("q", "").isBlank() ? "newest" : "relevance";
    return kept.getOrDefault("sort", usual);
  }

  private static Map<String, String> sorts(ListAddress address) {
    return Map.of(
        "relevance", address.with("sort", "relevance"),
        "newest", address.with("sort", "newest"),
        "title", address.with("sort", "title"));
  }

  private static Map<String, String> hidden(Map<String, String> kept) {
    var hidden = new TreeMap<>(kept);
    hidden.keySet().removeAll(List.of("q", "page"));
    return hidden;
  }

  private static Optional<String> chosen(Map<String, String> kept, String name) {
    return Optional.ofNullable(kept.get(name)).filter(value -> !value.isBlank());
  }

  private static List<FacetLink.Choice> chosen(List<FacetLink> facets) {
    return facets.stream()
        .flatMap(facet -> facet.choices().stream())
        .filter(FacetLink.Choice::chosen)
        .toList();
  }

  private List<FacetLink> facets(List<Facet> facets, ListAddress address, Words words) {
    return facets.stream().map(facet -> link(facet, address, words)).toList();
  }

  private FacetLink link(Facet facet, ListAddress address, Words words) {
    var present = address.parameters().getOrDefault(facet.name(), "");
    var choices =
        facet.values().stream()
            .limit(12)
            .map(value ->
                new FacetLink.Choice(
                    label(facet.name(), value, words),
                    value.count(),
                    address.with(facet.name(), value.key().equals(present) ? "" : value.key()),
                    value.key().equals(present)))
            .toList();
    return new FacetLink(facet.name(), choices, !present.isBlank(), address.with(facet.name(), ""));
  }

  private static String label(String facet, SearchResult.Value value, Words words) {
    return facet.equals("agency")
        ? value.label()
        : words.of("catalog." + facet + "." + value.key());
  }

  private static int page(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }
}
