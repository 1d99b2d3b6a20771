package vn.phusa.refine.quality.inner;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.phusa.collect.ingest.RunCounts;
import vn.phusa.refine.quality.Profile;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.contract.Contract;

/**
 * All that is known of a dataset when it is judged.
 *
 * @param counts rows of the run that made the state; empty when no run did
 */
public record Subject(
    Dataset dataset, Profile profile, Optional<Contract> contract, Optional<RunCounts> counts) {

  /** Days after which data of each frequency count as late: a period and some grace. */
  private static final Map<String, Integer> PERIODS =
      Map.of("daily", 3, "weekly", 14, "monthly", 62, "quarterly", 184, "yearly", 548);

  /** How many days old the data may be: what the contract promises, or else the frequency. */
  public Optional<Integer> allowedDays() {
    return contract
        .flatMap(Contract::freshnessDays)
        .or(() -> Optional.ofNullable(PERIODS.get(dataset.frequency())));
  }

  /** How many whole days old the state is. */
  public long days(Instant now) {
    return Math.max(0, Duration.between(profile.at(), now).toDays());
  }
}
