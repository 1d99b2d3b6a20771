package vn.phusa.base.law.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.law.Cited;
import vn.phusa.base.law.Law;
import vn.phusa.base.law.LawCode;
import vn.phusa.base.law.LegalText;
import vn.phusa.base.problem.Problem;

/** Legal texts for programs: public law, so no grant is asked for. */
@RestController
@RequestMapping("/api/v1/laws")
class LawApi {

  /** A text with its id and its state on the day that was asked for. */
  record Line(String id, Cited.State state, LegalText text) {

    static Line of(Cited cited) {
      return new Line(cited.text().id(), cited.state(), cited.text());
    }
  }

  private final Law law;
  private final LawQuery query;

  LawApi(Law law, LawQuery query) {
    this.law = law;
    this.query = query;
  }

  @GetMapping
  List<Line> list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String date) {
    return query.find(q, state, query.day(date)).stream().map(Line::of).toList();
  }

  @GetMapping("/{id}")
  Line one(@PathVariable String id, @RequestParam(defaultValue = "") String date) {
    return law.find(id, query.day(date))
        .map(Line::of)
        .orElseThrow(() -> new Problem(LawCode.LAW_MISSING, id));
  }
}
