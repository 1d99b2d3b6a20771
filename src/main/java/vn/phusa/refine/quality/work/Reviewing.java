package vn.phusa.refine.quality.work;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunCounts;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.inner.Raised;
import vn.phusa.refine.quality.inner.Scorer;
import vn.phusa.refine.quality.inner.Subject;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.contract.Contracts;

/**
 * Judges what is known of a dataset: when it was profiled, and again now and then, for its
 * contract, its classes and the day may have changed since. Reads no rows.
 */
@Component
class Reviewing {

  /** A run further back did not make the state that is looked at. */
  private static final int RUNS = 50;

  private final ProfileTable profiles;
  private final Alerting alerting;
  private final Alarms alarms;
  private final Scorer scorer;
  private final Catalog catalog;
  private final Contracts contracts;
  private final Ingest ingest;
  private final Clock clock;

  Reviewing(
      ProfileTable profiles,
      Alerting alerting,
      Alarms alarms,
      Scorer scorer,
      Catalog catalog,
      Contracts contracts,
      Ingest ingest,
      Clock clock) {
    this.profiles = profiles;
    this.alerting = alerting;
    this.alarms = alarms;
    this.scorer = scorer;
    this.catalog = catalog;
    this.contracts = contracts;
    this.ingest = ingest;
    this.clock = clock;
  }

  /** One that cannot be reviewed does not keep the others from it; it is told at the end. */
  void reviewAll() {
    var failures = new ArrayList<RuntimeException>();
    for (var slug : profiles.known().keySet()) {
      try {
        review(slug);
      } catch (RuntimeException failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      var first = failures.getFirst();
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  void review(String slug) {
    var dataset = catalog.find(slug);
    var profile = profiles.newest(slug);
    if (dataset.isPresent() && profile.isPresent()) {
      var subject = subject(dataset.get(), profile.get());
      profiles.rescore(profile.get(), scorer.scores(subject, clock.instant()));
      settle(subject);
    }
  }

  /** Keeps a profile with its scores; the newest state decides on the alerts. */
  @Transactional
  void keep(Dataset dataset, Profile profile) {
    var subject = subject(dataset, profile);
    profiles.save(profile, scorer.scores(subject, clock.instant()));
    var newest = profiles.newest(dataset.slug()).map(Profile::snapshot);
    if (newest.equals(Optional.of(profile.snapshot()))) {
      settle(subject);
    }
  }

  private Subject subject(Dataset dataset, Profile profile) {
    return new Subject(dataset, profile, contracts.find(dataset.slug()), counts(profile));
  }

  private void settle(Subject subject) {
    var profile = subject.profile();
    var raised = new ArrayList<Raised>(scorer.broken(subject, clock.instant()));
    raised.addAll(alarms.unmarked(profile));
    alerting.settle(subject.dataset(), profile.snapshot(), List.copyOf(raised));
  }

  private Optional<RunCounts> counts(Profile profile) {
    return ingest.runs(Optional.of(profile.dataset()), RUNS).stream()
        .filter(run -> run.snapshot().equals(Optional.of(profile.snapshot())))
        .filter(run -> run.sameAs().isEmpty())
        .findFirst()
        .map(Run::counts);
  }
}
