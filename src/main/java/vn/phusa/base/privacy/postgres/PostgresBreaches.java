package vn.phusa.base.privacy.postgres;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.privacy.Breach;
import vn.phusa.base.privacy.Breaches;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.problem.Problem;

/** The files of breaches kept in PostgreSQL. */
@Component
class PostgresBreaches implements Breaches {

  private final BreachTable table;
  private final ProcessingTable processings;
  private final Lists lists;
  private final Directory directory;
  private final Acts acts;
  private final Clock clock;

  PostgresBreaches(
      BreachTable table,
      ProcessingTable processings,
      Lists lists,
      Directory directory,
      Acts acts,
      Clock clock) {
    this.table = table;
    this.processings = processings;
    this.lists = lists;
    this.directory = directory;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public List<Breach> all() {
    return table.all();
  }

  @Override
  public Optional<Breach> find(String id) {
    return table.find(id);
  }

  @Override
  public String open(Breach breach, String principal) {
    check(breach);
    return acts.add(
        () -> table.add(breach),
        principal,
        "privacy.breach.opened",
        "breach-",
        () -> facts(breach));
  }

  @Override
  public void amend(Breach breach, String principal) {
    if (find(breach.id()).filter(it -> it.agency().equals(breach.agency())).isEmpty()) {
      throw new Problem(PrivacyCode.BREACH_MISSING, breach.id());
    }
    check(breach);
    acts.record(
        () -> table.amend(breach),
        principal,
        "privacy.breach.amended",
        "breach-" + breach.id(),
        () -> facts(breach));
  }

  @Override
  public void done(String id, Breach.Step step, Breach.Done done, String principal) {
    var known = find(id).orElseThrow(() -> new Problem(PrivacyCode.BREACH_MISSING, id));
    Checks.atMost(done.reference(), "reference", Checks.SHORT);
    Checks.moment(done.when(), known.found(), clock.instant());
    acts.record(
        () -> table.done(id, step, done),
        principal,
        "privacy.breach.step",
        "breach-" + id,
        () ->
            Map.of(
                "step", step.name(),
                "done", done.when().toString(),
                "reference", done.reference()));
  }

  private void check(Breach breach) {
    Checks.needed(breach.title(), "title", Checks.SHORT);
    Checks.needed(breach.agency(), "agency", Checks.SHORT);
    if (directory.findAgency(breach.agency()).isEmpty()) {
      throw new Problem(DirectoryCode.AGENCY_MISSING, breach.agency());
    }
    PostgresRequests.checkProcessing(processings, breach.processing(), breach.agency());
    Checks.moment(breach.found(), Instant.EPOCH, clock.instant());
    Checks.atMost(breach.time(), "time", Checks.SHORT);
    Checks.atMost(breach.place(), "place", Checks.SHORT);
    Checks.needed(breach.act(), "act", Checks.LONG);
    lists.checkItems(breach.items());
    if (breach.persons() < 0) {
      throw new Problem(PrivacyCode.NUMBER_WRONG, Long.toString(breach.persons()));
    }
    Checks.atMost(breach.consequences(), "consequences", Checks.LONG);
    Checks.atMost(breach.measures(), "response", Checks.LONG);
    Checks.needed(breach.contact(), "contact", Checks.SHORT);
  }

  private static Map<String, String> facts(Breach breach) {
    return Map.of(
        "agency", breach.agency(),
        "title", breach.title(),
        "found", breach.found().toString(),
        "items", String.join(" ", breach.items()),
        "persons", Long.toString(breach.persons()),
        "cyberIncident", Boolean.toString(breach.cyberIncident()));
  }
}
