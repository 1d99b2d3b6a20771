package vn.phusa.base.directory.postgres;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.Reform;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;

/** The agencies kept in PostgreSQL. */
@Component
class PostgresDirectory implements Directory {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Agencies agencies;
  private final AgencyRules rules;
  private final Reforms reforms;
  private final Reforming reforming;
  private final Journal journal;
  private final Clock clock;
  private final TransactionTemplate transaction;

  PostgresDirectory(
      Agencies agencies,
      AgencyRules rules,
      Reforms reforms,
      Reforming reforming,
      Journal journal,
      Clock clock,
      DataSource database) {
    this.agencies = agencies;
    this.rules = rules;
    this.reforms = reforms;
    this.reforming = reforming;
    this.journal = journal;
    this.clock = clock;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  @Override
  public List<Agency> agencies() {
    return agencies.on(today());
  }

  @Override
  public List<Agency> agencies(LocalDate day) {
    return agencies.on(day);
  }

  @Override
  public Optional<Agency> findAgency(String code) {
    return agencies.find(code, today());
  }

  @Override
  public Optional<Agency> findAgencyBySlug(String slug) {
    return agencies.codeOfSlug(slug).flatMap(this::findAgency);
  }

  @Override
  public Agency saveAgency(Agency agency, String principal) {
    var saved = rules.checked(agency, today());
    if (agencies.open(saved.code()).isEmpty() && !agencies.history(saved.code()).isEmpty()) {
      throw new Problem(DirectoryCode.AGENCY_CODE_TAKEN, saved.code());
    }
    agencies.correct(saved);
    journal.append(
        new Entry(
            principal,
            "directory.agency.saved",
            saved.code(),
            Map.of("slug", saved.slug(), "name", saved.name())));
    return saved;
  }

  /** The entry is written before the act is kept: there may be an entry too much, never a gap. */
  @Override
  public void carryOut(Reform reform, String principal) {
    transaction.executeWithoutResult(state -> {
      var done = reforming.carryOut(reform, principal);
      var subject = (done.before().isEmpty() ? done.after() : done.before()).getFirst();
      journal.append(new Entry(principal, action(done), subject, details(done)));
    });
  }

  @Override
  public List<Reform.Done> reforms(String code) {
    return reforms.of(code);
  }

  @Override
  public List<Agency> history(String code) {
    return agencies.history(code);
  }

  @Override
  public List<Agency> successors(String code, LocalDate day) {
    var found = new LinkedHashMap<String, Agency>();
    var seen = new LinkedHashSet<String>();
    var waiting = new ArrayDeque<>(List.of(code));
    while (!waiting.isEmpty()) {
      var next = waiting.poll();
      if (!seen.add(next)) {
        continue;
      }
      var agency = agencies.find(next, day).filter(known -> known.isOn(day));
      agency.ifPresent(known -> found.put(next, known));
      if (agency.isEmpty()) {
        reforms.of(next).stream()
            .filter(reform -> reform.before().contains(next) && !reform.day().isAfter(day))
            .forEach(reform -> waiting.addAll(reform.after()));
      }
    }
    return List.copyOf(found.values());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }

  private static String action(Reform.Done done) {
    return "directory.agency." + done.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> details(Reform.Done done) {
    return Map.of(
        "before", String.join(" ", done.before()),
        "after", String.join(" ", done.after()),
        "day", done.day().toString(),
        "decision", done.decision(),
        "note", done.note());
  }
}
