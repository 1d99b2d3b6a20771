package vn.phusa.refine.quality.work;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Grant;
import vn.phusa.base.access.Use;
import vn.phusa.base.problem.Problem;
import vn.phusa.refine.quality.PersonalFinding;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.inner.PersonalSearch;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.Version;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Contracts;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.ColumnSummary;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.Repeats;
import vn.phusa.store.lake.Summaries;
import vn.phusa.store.lake.Summary;

/** From a committed state to its profile. The same state again gives the same profile. */
@Component
class Assessing {

  private static final Logger LOG = LoggerFactory.getLogger(Assessing.class);

  /** Examples that are kept; the others only serve the search for personal data. */
  private static final int EXAMPLES = 5;

  /** Comparing the rows of larger tables takes longer than it is worth. */
  private static final long COMPARED = 2_000_000;

  private final Catalog catalog;
  private final Access access;
  private final Summaries summaries;
  private final ProfileTable profiles;
  private final Contracts contracts;
  private final PersonalSearch search;
  private final Reviewing reviewing;
  private final LikenessTable likeness;

  Assessing(
      Catalog catalog,
      Access access,
      Summaries summaries,
      ProfileTable profiles,
      Contracts contracts,
      PersonalSearch search,
      Reviewing reviewing,
      LikenessTable likeness) {
    this.catalog = catalog;
    this.access = access;
    this.summaries = summaries;
    this.profiles = profiles;
    this.contracts = contracts;
    this.search = search;
    this.reviewing = reviewing;
    this.likeness = likeness;
  }

  /**
   * Does nothing for a state that is known already, is none any more, or was overtaken before its
   * turn: where changes come every second, only the newest state is worth the reading.
   */
  void assess(String slug, long snapshot) {
    if (profiles.holds(slug, snapshot)) {
      return;
    }
    var version =
        catalog.versions(slug).stream().filter(one -> one.snapshot() == snapshot).findFirst();
    var dataset = catalog.find(slug);
    if (version.isEmpty() || dataset.isEmpty() || !isNewest(version.get())) {
      return;
    }
    try {
      assess(dataset.get(), version.get());
    } catch (Problem problem) {
      if (problem.code() != LakeCode.SNAPSHOT_UNKNOWN) {
        throw problem;
      }
      LOG.info("The state {} of {} is none any more and gets no profile", snapshot, slug);
    }
  }

  private void assess(Dataset dataset, Version version) {
    var grant = access.grant(dataset.subject(), access.system(), Use.UPKEEP);
    var summary = summaries.summarise(grant, new AsOf.AtSnapshot(version.snapshot()));
    likeness.keep(dataset.slug(), summary, repeats(grant, summary));
    var drift =
        profiles
            .before(dataset.slug(), version.at())
            .map(before -> Drifts.between(before, summary))
            .orElse(List.of());
    reviewing.keep(
        dataset,
        new Profile(
            dataset.slug(),
            version.snapshot(),
            version.at(),
            summary.rows(),
            summary.sampled(),
            summary.columns().stream().map(Assessing::brief).toList(),
            drift,
            findings(dataset.slug(), summary)));
  }

  private boolean isNewest(Version version) {
    return catalog.versions(version.dataset()).getFirst().snapshot() == version.snapshot();
  }

  private Optional<Repeats> repeats(Grant grant, Summary summary) {
    var columns =
        contracts
            .find(grant.dataset())
            .map(contract -> new ComparedColumns(contract, summary).columns());
    return columns
        .filter(ids -> !ids.isEmpty() && summary.rows() <= COMPARED)
        .map(ids -> summaries.repeats(grant, new AsOf.AtSnapshot(summary.snapshot()), ids));
  }

  private List<PersonalFinding> findings(String slug, Summary summary) {
    var labels =
        contracts.find(slug).map(Contract::columns).orElse(List.of()).stream()
            .collect(Collectors.toMap(Column::id, Column::label, (one, other) -> one));
    return search.in(
        summary.columns().stream()
            .map(column ->
                new PersonalSearch.Looked(
                    column.column(),
                    labels.getOrDefault(column.column(), column.column()),
                    column.type(),
                    column.sample().examples()))
            .toList());
  }

  private static ColumnSummary brief(ColumnSummary column) {
    var sample = column.sample();
    var few = sample.examples().stream().distinct().limit(EXAMPLES).toList();
    return new ColumnSummary(
        column.column(),
        column.type(),
        column.present(),
        column.distinct(),
        column.spread(),
        column.lengths(),
        sample.brief(few));
  }
}
