package vn.phusa.refine.quality.work;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;
import vn.phusa.refine.quality.QualityCode;
import vn.phusa.refine.quality.Suggestion;
import vn.phusa.store.contract.Contracts;

/** Suggested rules on their way into a contract. */
@Component
class Accepting {

  private final ProfileTable profiles;
  private final Contracts contracts;
  private final Journal journal;
  private final JdbcClient database;
  private final Clock clock;

  Accepting(
      ProfileTable profiles,
      Contracts contracts,
      Journal journal,
      JdbcClient database,
      Clock clock) {
    this.profiles = profiles;
    this.contracts = contracts;
    this.journal = journal;
    this.database = database;
    this.clock = clock;
  }

  List<Suggestion> suggestions(String dataset) {
    return suggesting(dataset).map(Suggesting::all).orElse(List.of());
  }

  private Optional<Suggesting> suggesting(String dataset) {
    return profiles
        .newest(dataset)
        .flatMap(
            profile -> contracts.find(dataset).map(contract -> new Suggesting(profile, contract)));
  }

  @Transactional
  int accept(String dataset, String id, String principal) {
    var suggesting =
        suggesting(dataset).orElseThrow(() -> new Problem(QualityCode.SUGGESTION_GONE, id));
    var suggestion =
        suggesting.all().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Problem(QualityCode.SUGGESTION_GONE, id));
    var version = contracts.save(suggesting.with(suggestion), principal).version();
    var details = Map.of("suggestion", id, "version", Integer.toString(version));
    journal.append(new Entry(principal, "quality.suggestion.accepted", dataset, details));
    database
        .sql(
            """
            insert into quality_acceptance (dataset, suggestion, snapshot, contract_version,
              accepted_by, accepted_at)
            values (:dataset, :suggestion, :snapshot, :version, :by, :at)
            """)
        .param("dataset", dataset)
        .param("suggestion", id)
        .param("snapshot", suggesting.profile().snapshot())
        .param("version", version)
        .param("by", principal)
        .param("at", Timestamp.from(clock.instant()))
        .update();
    return version;
  }
}
