package vn.phusa.refine.quality.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Sight;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.access.Use;
import vn.phusa.base.problem.Problem;
import vn.phusa.refine.quality.Alert;
import vn.phusa.refine.quality.Drift;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.Quality;
import vn.phusa.refine.quality.Standing;
import vn.phusa.refine.quality.Suggestion;
import vn.phusa.refine.quality.inner.ColumnView;
import vn.phusa.refine.quality.inner.QualityView;
import vn.phusa.refine.quality.inner.Scorer;
import vn.phusa.refine.quality.inner.Subject;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.CatalogCode;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Contracts;
import vn.phusa.store.lake.ColumnSummary;

/**
 * As much of a profile as the present reader sees of the rows. Scores are computed anew from the
 * columns that are shown, so that none tells of a column that is not.
 */
@Component
class QualityReading {

  private static final int STATES = 60;
  private static final int ALERTS = 50;

  private final Quality quality;
  private final Catalog catalog;
  private final Contracts contracts;
  private final Access access;
  private final Scorer scorer;
  private final Clock clock;

  QualityReading(
      Quality quality,
      Catalog catalog,
      Contracts contracts,
      Access access,
      Scorer scorer,
      Clock clock) {
    this.quality = quality;
    this.catalog = catalog;
    this.contracts = contracts;
    this.access = access;
    this.scorer = scorer;
    this.clock = clock;
  }

  /** Every column is shown as it is, and every row. */
  static boolean isWhole(Sight sight) {
    var free = sight.treatments().get(Sensitivity.FREE);
    return sight.everyRow()
        && free instanceof Treatment.Shown
        && sight.classed().keySet().stream().allMatch(sight::shows);
  }

  /**
   * What the reader may see; of data that is not open it is in the journal.
   *
   * @throws Problem {@link CatalogCode#DATASET_MISSING}, also when it may not be known
   */
  QualityView read(String slug, Use use) {
    var dataset =
        catalog.find(slug).orElseThrow(() -> new Problem(CatalogCode.DATASET_MISSING, slug));
    var sight =
        access
            .sight(dataset.subject(), use)
            .orElseThrow(() -> new Problem(CatalogCode.DATASET_MISSING, slug));
    if (!sight.everyRow()) {
      return QualityView.withheld(dataset);
    }
    access.grant(dataset.subject(), use);
    return seen(dataset, sight);
  }

  private QualityView seen(Dataset dataset, Sight sight) {
    var slug = dataset.slug();
    var changeable = access.mayChange(dataset.subject(), access.current());
    var contract = contracts.find(slug);
    var labels = labels(contract);
    var profile = quality.find(slug);
    return new QualityView(
        dataset,
        false,
        profile.flatMap(found -> standing(dataset, found, contract, sight)),
        profile.filter(found -> found.sampled() < found.rows()).isPresent(),
        isWhole(sight) ? quality.history(slug, STATES) : List.of(),
        profile.map(found -> columns(found, labels, sight, changeable)).orElse(List.of()),
        changeable ? alerts(slug, sight) : List.of(),
        changeable ? suggestions(slug, sight) : List.of(),
        changeable && isWhole(sight) ? quality.repeats(slug) : Optional.empty(),
        changeable && isWhole(sight) ? similar(slug) : List.of(),
        labels,
        changeable);
  }

  /** Whoever changes a dataset may all the same not see a column of it. */
  private List<Alert> alerts(String slug, Sight sight) {
    return quality.alerts(slug, ALERTS).stream()
        .filter(alert -> alert.subject().isEmpty() || sight.shows(alert.subject()))
        .toList();
  }

  private List<Suggestion> suggestions(String slug, Sight sight) {
    return quality.suggestions(slug).stream().filter(one -> sight.shows(one.column())).toList();
  }

  /** Of others the same must be seen in whole, for that they are alike tells of their rows. */
  private List<Dataset> similar(String slug) {
    return quality.similar(slug).stream()
        .flatMap(one -> catalog.find(one.dataset()).stream())
        .filter(other ->
            access.sight(other.subject(), Use.VIEW).filter(QualityReading::isWhole).isPresent())
        .toList();
  }

  private Optional<Standing> standing(
      Dataset dataset, Profile profile, Optional<Contract> contract, Sight sight) {
    if (isWhole(sight)) {
      return quality.history(dataset.slug(), 1).stream().findFirst();
    }
    var shown =
        new Profile(
            profile.dataset(),
            profile.snapshot(),
            profile.at(),
            profile.rows(),
            profile.sampled(),
            profile.columns().stream().filter(one -> sight.shows(one.column())).toList(),
            profile.drift().stream().filter(one -> sight.shows(one.column())).toList(),
            List.of());
    var subject = new Subject(dataset, shown, contract, Optional.empty());
    return Optional.of(
        new Standing(
            profile.dataset(),
            profile.snapshot(),
            profile.at(),
            profile.rows(),
            scorer.scores(subject, clock.instant())));
  }

  private static Map<String, String> labels(Optional<Contract> contract) {
    return contract.map(Contract::columns).orElse(List.of()).stream()
        .collect(Collectors.toMap(Column::id, Column::label, (one, other) -> one));
  }

  private static List<ColumnView> columns(
      Profile profile, Map<String, String> labels, Sight sight, boolean changeable) {
    return profile.columns().stream()
        .filter(column -> !(sight.of(column.column()) instanceof Treatment.Hidden))
        .map(column -> view(profile, column, labels, sight, changeable))
        .toList();
  }

  private static ColumnView view(
      Profile profile,
      ColumnSummary column,
      Map<String, String> labels,
      Sight sight,
      boolean changeable) {
    var id = column.column();
    var shown = sight.shows(id);
    return new ColumnView(
        id,
        labels.getOrDefault(id, id),
        column.type(),
        profile.rows() == 0 ? 0 : column.present() / (double) profile.rows(),
        shown ? Optional.of(column) : Optional.empty(),
        shown ? profile.drift(id).filter(QualityReading::isTold) : Optional.empty(),
        shown && changeable ? profile.finding(id) : Optional.empty());
  }

  private static boolean isTold(Drift drift) {
    return drift.presence() == Drift.Presence.COME || drift.grade() != Drift.Grade.NONE;
  }
}
