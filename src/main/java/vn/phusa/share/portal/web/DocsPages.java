package vn.phusa.share.portal.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.phusa.base.access.Principal;
import vn.phusa.base.text.Words;
import vn.phusa.share.portal.inner.DatasetView;
import vn.phusa.share.portal.inner.OpenApi;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.Narrowing;
import vn.phusa.store.catalog.Search;

/** The guide to the API, told from its OpenAPI description. Public by nature. */
@Controller
class DocsPages {

  private final OpenApi api;
  private final Addresses addresses;

  private final Catalog catalog;
  private final DatasetViews views;

  DocsPages(OpenApi api, Addresses addresses, Catalog catalog, DatasetViews views) {
    this.api = api;
    this.addresses = addresses;
    this.catalog = catalog;
    this.views = views;
  }

  @GetMapping("/docs/api")
  String guide(Model model, Locale locale) {
    var words = Words.in(locale);
    model.addAttribute("title", words.of("portal.docs.title"));
    model.addAttribute("section", "api");
    model.addAttribute("base", addresses.base());
    model.addAttribute("operations", api.operations(words));
    model.addAttribute("example", example(words).orElse(null));
    return "portal/docs";
  }

  /** A dataset that anybody may read, so that what is pasted works. */
  private Optional<DatasetView> example(Words words) {
    var search = new Search("", Narrowing.toOpen(), "newest", 0, 20, Principal.anonymous());
    return catalog.search(search).datasets().stream()
        .filter(dataset -> dataset.rows() > 0)
        .findFirst()
        .map(dataset -> views.of(dataset.slug(), "api", "", words));
  }
}
