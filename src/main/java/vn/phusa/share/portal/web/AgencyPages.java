package vn.phusa.share.portal.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.phusa.base.access.Access;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;
import vn.phusa.share.portal.PortalCode;
import vn.phusa.share.portal.inner.Cards;
import vn.phusa.share.portal.inner.KnownDatasets;
import vn.phusa.share.portal.inner.Shown;
import vn.phusa.store.catalog.Narrowing;
import vn.phusa.store.catalog.Search;
import vn.phusa.store.catalog.SearchResult;

/** Agencies and what each publishes. Public by nature. */
@Controller
class AgencyPages {

  private final Directory directory;
  private final KnownDatasets known;
  private final Access access;
  private final Cards cards;

  AgencyPages(Directory directory, KnownDatasets known, Access access, Cards cards) {
    this.directory = directory;
    this.known = known;
    this.access = access;
    this.cards = cards;
  }

  @GetMapping("/agencies")
  String list(Model model, Locale locale) {
    var words = Words.in(locale);
    model.addAttribute("title", words.of("portal.agencies.title"));
    model.addAttribute("section", "agencies");
    model.addAttribute("agencies", directory.agencies());
    model.addAttribute("counts", counts());
    return "portal/agencies";
  }

  @GetMapping("/agencies/{slug}")
  String one(@PathVariable String slug, Model model, Locale locale) {
    var words = Words.in(locale);
    var agency =
        directory
            .findAgencyBySlug(slug)
            .orElseThrow(() -> new Problem(PortalCode.AGENCY_MISSING, slug));
    var found = known.search(of(Optional.of(agency.code()), 100));
    model.addAttribute("title", agency.name());
    model.addAttribute("section", "agencies");
    model.addAttribute("shown", new Shown(words));
    model.addAttribute("agency", agency);
    model.addAttribute("total", found.total());
    model.addAttribute("parent", agency.parent().flatMap(directory::findAgency).orElse(null));
    model.addAttribute("cards", cards.of(found.datasets(), words));
    return "portal/agency";
  }

  private Map<String, Long> counts() {
    return known.search(of(Optional.empty(), 1)).facets().stream()
        .filter(facet -> facet.name().equals("agency"))
        .flatMap(facet -> facet.values().stream())
        .collect(Collectors.toMap(SearchResult.Value::key, SearchResult.Value::count));
  }

  private Search of(Optional<String> agency, int size) {
    var narrowing = agency.map(Narrowing::toAgency).orElseGet(Narrowing::none);
    return new Search("", narrowing, "newest", 0, size, access.current());
  }
}
