package vn.phusa.refine.quality.web;

import java.util.List;
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
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Use;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;
import vn.phusa.refine.quality.Dimension;
import vn.phusa.refine.quality.Quality;
import vn.phusa.refine.quality.QualityCode;
import vn.phusa.refine.quality.inner.Said;

/** How good datasets are, for whoever is signed in: as much as each sees of the rows. */
@Controller
@RequestMapping("/console/quality")
class QualityPages {

  private final QualityList list;
  private final QualityReading reading;
  private final Quality quality;
  private final Access access;

  QualityPages(QualityList list, QualityReading reading, Quality quality, Access access) {
    this.list = list;
    this.reading = reading;
    this.quality = quality;
    this.access = access;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String agency, Model model, Locale locale) {
    var words = Words.in(locale);
    model.addAttribute("title", words.of("quality.title"));
    model.addAttribute("section", "quality");
    model.addAttribute("said", new Said(words, Map.of()));
    model.addAttribute("agency", agency);
    model.addAttribute("dimensions", List.of(Dimension.values()));
    model.addAttribute("agencies", list.of(signedIn(), agency));
    return "quality/list";
  }

  @GetMapping("/{slug}")
  String one(@PathVariable String slug, Model model, Locale locale) {
    signedIn();
    var view = reading.read(slug, Use.VIEW);
    var words = Words.in(locale);
    model.addAttribute("title", words.of("quality.of", view.dataset().title()));
    model.addAttribute("section", "quality");
    model.addAttribute("said", new Said(words, view.labels()));
    model.addAttribute("view", view);
    return "quality/dataset";
  }

  /** Only what stands on the page of whoever accepts it. */
  @PostMapping("/{slug}/accept")
  String accept(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String suggestion,
      RedirectAttributes flash) {
    var principal = signedIn();
    var view = reading.read(slug, Use.VIEW);
    access.requireChange(view.dataset().subject());
    if (view.suggestions().stream().noneMatch(one -> one.id().equals(suggestion))) {
      throw new Problem(QualityCode.SUGGESTION_GONE, suggestion);
    }
    flash.addFlashAttribute("accepted", quality.accept(slug, suggestion, principal.id()));
    return "redirect:/console/quality/" + slug;
  }

  private Principal signedIn() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    return principal;
  }
}
