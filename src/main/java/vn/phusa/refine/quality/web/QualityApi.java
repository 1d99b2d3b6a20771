package vn.phusa.refine.quality.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.access.Use;
import vn.phusa.base.text.Words;
import vn.phusa.refine.quality.Dimension;
import vn.phusa.refine.quality.Drift;
import vn.phusa.refine.quality.Score;
import vn.phusa.refine.quality.Standing;
import vn.phusa.refine.quality.inner.ColumnView;
import vn.phusa.refine.quality.inner.QualityView;
import vn.phusa.refine.quality.inner.Said;
import vn.phusa.store.lake.ColumnSummary;
import vn.phusa.store.lake.ColumnType;

/** The quality of a dataset as JSON, as much as the caller sees of the rows. */
@RestController
class QualityApi {

  private final QualityReading reading;

  QualityApi(QualityReading reading) {
    this.reading = reading;
  }

  @GetMapping("/api/v1/datasets/{slug}/quality")
  ResponseEntity<Answer> quality(@PathVariable String slug, Locale locale) {
    var view = reading.read(slug, Use.API);
    var said = new Said(Words.in(locale), view.labels());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(Answer.of(view, said));
  }

  /**
   * @param withheld the caller does not see every row, so that nothing is told
   * @param snapshot null before the first profile
   * @param total 0 to 1
   */
  record Answer(
      String dataset,
      boolean withheld,
      @Nullable Long snapshot,
      @Nullable Instant at,
      @Nullable Long rows,
      @Nullable Double total,
      List<Scored> scores,
      List<Described> columns) {

    static Answer of(QualityView view, Said said) {
      var standing = view.standing();
      return new Answer(
          view.dataset().slug(),
          view.withheld(),
          standing.map(Standing::snapshot).orElse(null),
          standing.map(Standing::at).orElse(null),
          standing.map(Standing::rows).orElse(null),
          standing.flatMap(Standing::total).orElse(null),
          standing.map(Standing::scores).orElse(List.of()).stream()
              .map(score -> Scored.of(score, said))
              .toList(),
          view.columns().stream().map(Described::of).toList());
    }
  }

  /**
   * @param parts what it was made of, in words
   */
  record Scored(Dimension dimension, double value, List<String> parts) {
    static Scored of(Score score, Said said) {
      return new Scored(
          score.dimension(), score.value(), score.parts().stream().map(said::part).toList());
    }
  }

  /**
   * @param filled share of rows that have a value
   * @param profile null for a column that the caller sees masked
   * @param psi null where there is nothing to compare
   */
  record Described(
      String id,
      String label,
      ColumnType type,
      double filled,
      @Nullable ColumnSummary profile,
      @Nullable Double psi) {

    static Described of(ColumnView column) {
      return new Described(
          column.id(),
          column.label(),
          column.type(),
          column.filled(),
          column.summary().orElse(null),
          column.drift().flatMap(Drift::psi).orElse(null));
    }
  }
}
