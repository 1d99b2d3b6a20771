package vn.phusa.base.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.law.Law;
import vn.phusa.base.privacy.Privacy;
import vn.phusa.base.privacy.inner.Said;
import vn.phusa.base.privacy.inner.Viewer;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Side;
import vn.phusa.base.text.Words;

/** What every page of this room has: who looks, the words, the law behind it. */
@Component
class Page {

  /** How many lines a list shows; the page says so when there are as many. */
  static final int MOST = 200;

  private final Privacy privacy;
  private final Directory directory;
  private final Law law;
  private final Desk desk;

  Page(Privacy privacy, Directory directory, Law law, Desk desk) {
    this.privacy = privacy;
    this.directory = directory;
    this.law = law;
    this.desk = desk;
  }

  /**
   * A page and where it belongs.
   *
   * @param name of its template
   * @param part which of the tabs it belongs to
   * @param subject what the law behind it is asked for by
   */
  record View(String name, String part, String subject) {}

  String show(View view, Viewer viewer, Locale locale, Model model) {
    var words = Words.in(locale);
    model.addAttribute("title", words.of("privacy." + view.part() + ".title"));
    model.addAttribute("section", "privacy");
    model.addAttribute("part", view.part());
    model.addAttribute("most", MOST);
    model.addAttribute("viewer", viewer);
    model.addAttribute("said", said(words));
    model.addAttribute("grounds", law.citedBy(view.subject(), desk.today()));
    return "privacy/" + view.name();
  }

  private Said said(Words words) {
    var names =
        directory.agencies().stream()
            .collect(Collectors.toMap(Agency::code, Agency::name, (one, other) -> one));
    return new Said(words, names, privacy.items(), privacy.bases(), desk.now());
  }

  /** The agencies that somebody writes for. */
  List<Agency> own(Viewer viewer) {
    return directory.agencies().stream().filter(one -> viewer.edits(one.code())).toList();
  }

  /** The processings that somebody may say something is about. */
  void addProcessings(Viewer viewer, Model model) {
    model.addAttribute(
        "processings",
        privacy.processings().stream().filter(one -> viewer.edits(one.agency())).toList());
  }

  List<Agency> agencies() {
    return directory.agencies();
  }

  /** What is wrong with a form, above it; a fault that is not the caller's goes on. */
  static void refused(Problem refused, Locale locale, Model model, HttpServletResponse response) {
    model.addAttribute("wrong", sentence(refused, locale));
    response.setStatus(refused.code().status());
  }

  /** Carries out what a small form asks for, and goes back with what became of it. */
  static String act(String back, Locale locale, RedirectAttributes flash, Runnable act) {
    try {
      act.run();
      flash.addFlashAttribute("saved", true);
    } catch (Problem refused) {
      flash.addFlashAttribute("wrong", sentence(refused, locale));
    }
    return "redirect:" + back;
  }

  private static String sentence(Problem refused, Locale locale) {
    if (refused.code().side() != Side.CALLER) {
      throw refused;
    }
    return refused.sentence(locale);
  }
}
