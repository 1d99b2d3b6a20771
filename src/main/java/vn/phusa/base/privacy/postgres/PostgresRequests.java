package vn.phusa.base.privacy.postgres;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.privacy.PersonRequest;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.Processing;
import vn.phusa.base.privacy.Requests;
import vn.phusa.base.privacy.WorkingDays;
import vn.phusa.base.privacy.inner.ClockMaker;
import vn.phusa.base.problem.Problem;

/** The requests of persons kept in PostgreSQL. */
@Component
class PostgresRequests implements Requests {

  private final RequestTable table;
  private final ProcessingTable processings;
  private final Directory directory;
  private final ClockMaker clocks;
  private final Acts acts;
  private final Clock clock;

  PostgresRequests(
      RequestTable table,
      ProcessingTable processings,
      Directory directory,
      ClockMaker clocks,
      Acts acts,
      Clock clock) {
    this.table = table;
    this.processings = processings;
    this.directory = directory;
    this.clocks = clocks;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public List<PersonRequest> all() {
    return table.all();
  }

  @Override
  public Optional<PersonRequest> find(String id) {
    return table.find(id);
  }

  @Override
  public String receive(PersonRequest request, String principal) {
    Checks.needed(request.agency(), "agency", Checks.SHORT);
    if (directory.findAgency(request.agency()).isEmpty()) {
      throw new Problem(DirectoryCode.AGENCY_MISSING, request.agency());
    }
    Checks.needed(request.subject(), "identifier", Checks.SHORT);
    Checks.needed(request.dossier(), "dossier", Checks.SHORT);
    Checks.moment(request.received(), Instant.EPOCH, clock.instant());
    checkProcessing(processings, request.processing(), request.agency());
    if (clocks.clocks().of(request).size() < 2) {
      var day = LocalDate.ofInstant(request.received(), WorkingDays.ZONE);
      throw new Problem(PrivacyCode.LIMIT_MISSING, request.kind().name(), day.toString());
    }
    return acts.add(
        () -> table.add(request),
        principal,
        "privacy.request.received",
        "request-",
        () ->
            Map.of(
                "agency", request.agency(),
                "kind", request.kind().name(),
                "dossier", request.dossier(),
                "received", request.received().toString(),
                "withProcessor", Boolean.toString(request.withProcessor())));
  }

  /** What something is about must be known and belong to the same agency. */
  static void checkProcessing(ProcessingTable processings, String id, String agency) {
    if (!id.isEmpty()
        && processings.find(id).map(Processing::agency).filter(agency::equals).isEmpty()) {
      throw new Problem(PrivacyCode.PROCESSING_MISSING, id);
    }
  }

  @Override
  public void answer(String id, Instant when, String principal) {
    change(
        id,
        principal,
        "privacy.request.answered",
        Map.of("answered", when.toString()),
        known -> {
          if (known.answered().isPresent()) {
            throw new Problem(PrivacyCode.REQUEST_ANSWERED, known.dossier());
          }
          Checks.moment(when, known.received(), clock.instant());
          table.answer(id, when);
        });
  }

  @Override
  public void extend(String id, int days, String reason, String principal) {
    Checks.needed(reason, "reason", Checks.LONG);
    change(
        id,
        principal,
        "privacy.request.extended",
        Map.of("days", Integer.toString(days)),
        known -> {
          checkExtension(known, days);
          table.extend(id, new PersonRequest.Extension(days, clock.instant(), reason));
        });
  }

  private void checkExtension(PersonRequest known, int days) {
    if (known.extension().isPresent()) {
      throw new Problem(PrivacyCode.REQUEST_EXTENDED, known.dossier());
    }
    var now = clocks.clocks();
    var longest = now.longestExtension(known);
    if (days < 1 || days > longest) {
      throw new Problem(PrivacyCode.EXTENSION_WRONG, days, longest);
    }
    if (!now.of(known).getLast().due().isAfter(clock.instant())) {
      throw new Problem(PrivacyCode.EXTENSION_LATE, known.dossier());
    }
  }

  @Override
  public void close(String id, PersonRequest.Close close, String principal) {
    Checks.needed(close.note(), close.done() ? "outcome" : "reason", Checks.LONG);
    change(
        id,
        principal,
        close.done() ? "privacy.request.done" : "privacy.request.refused",
        Map.of("closed", close.when().toString()),
        known -> {
          var begun = known.answered().orElse(known.received());
          Checks.moment(close.when(), begun, clock.instant());
          table.close(id, close);
        });
  }

  private void change(
      String id,
      String principal,
      String action,
      Map<String, String> facts,
      Consumer<PersonRequest> change) {
    acts.record(
        () -> {
          var known = table.locked(id);
          if (known.close().isPresent()) {
            throw new Problem(PrivacyCode.REQUEST_CLOSED, known.dossier());
          }
          change.accept(known);
        },
        principal,
        action,
        "request-" + id,
        () -> facts);
  }
}
