package vn.phusa.base.directory.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.directory.Rebase;
import vn.phusa.base.directory.Rebased;
import vn.phusa.base.directory.inner.RebaseFields;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Side;
import vn.phusa.base.text.Words;

/** A pasted table by units of before, restated by units of today. For everyone. */
@Controller
class RebasePages {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Rebase rebase;
  private final RebaseWish wish;

  RebasePages(Rebase rebase, RebaseWish wish) {
    this.rebase = rebase;
    this.wish = wish;
  }

  @GetMapping("/units/rebase")
  String form(Locale locale, Model model) {
    return page(RebaseFields.of(Map.of()), locale, model);
  }

  @PostMapping(path = "/units/rebase", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  String result(@RequestParam Map<String, String> typed, Locale locale, Model model) {
    var fields = RebaseFields.of(typed);
    try {
      model.addAttribute("rebased", rebased(fields));
    } catch (Problem refused) {
      if (refused.code().side() != Side.CALLER) {
        throw refused;
      }
      model.addAttribute("wrong", refused.sentence(locale));
    }
    return page(fields, locale, model);
  }

  /** The same as a file. */
  @PostMapping(path = "/units/rebase.csv", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> file(@RequestParam Map<String, String> typed) {
    var name = ContentDisposition.attachment().filename("quy-doi.csv").build();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body("\uFEFF" + RebasedCsv.of(rebased(RebaseFields.of(typed))));
  }

  private Rebased rebased(RebaseFields fields) {
    var weights = RebaseWish.weights(fields.weights());
    var order = wish.order(fields.date(), fields.level(), fields.method(), weights);
    var table = FigureText.of(fields.table()).table("", Decimal.of(fields.decimal()));
    return rebase.rebase(table, order);
  }

  private static String page(RebaseFields fields, Locale locale, Model model) {
    model.addAttribute("fields", fields);
    model.addAttribute("section", "units");
    model.addAttribute("title", Words.in(locale).of("directory.rebase.title"));
    return "directory/rebase";
  }
}
