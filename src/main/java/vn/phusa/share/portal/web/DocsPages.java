package vn.phusa.share.portal.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.phusa.base.text.Words;
import vn.phusa.share.portal.inner.OpenApi;

/** The guide to the API, told from its OpenAPI description. Public by nature. */
@Controller
class DocsPages {

  private final OpenApi api;
  private final Addresses addresses;

  DocsPages(OpenApi api, Addresses addresses) {
    this.api = api;
    this.addresses = addresses;
  }

  @GetMapping("/docs/api")
  String guide(Model model, Locale locale) {
    var words = Words.in(locale);
    model.addAttribute("title", words.of("portal.docs.title"));
    model.addAttribute("section", "docs");
    model.addAttribute("base", addresses.base());
    model.addAttribute("operations", api.operations(words));
    return "portal/docs";
  }
}
