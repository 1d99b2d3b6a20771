package vn.phusa.collect.ingest.run;

import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Principal;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunCounts;
import vn.phusa.collect.ingest.RunRequest;
import vn.phusa.collect.ingest.RunState;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Contracts;
import vn.phusa.store.lake.Mode;

/** Puts runs into the queue. */
@Component
final class Starting {

  private final Access access;
  private final Catalog catalog;
  private final Contracts contracts;
  private final RunStore store;
  private final Repeats repeats;
  private final RunQueue queue;
  private final Corrections corrections;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final RunIds ids;
  private final Clock clock;

  Starting(
      Access access,
      Catalog catalog,
      Contracts contracts,
      RunStore store,
      Repeats repeats,
      RunQueue queue,
      Corrections corrections,
      Journal journal,
      TransactionTemplate transaction,
      RunIds ids,
      Clock clock) {
    this.access = access;
    this.catalog = catalog;
    this.contracts = contracts;
    this.store = store;
    this.repeats = repeats;
    this.queue = queue;
    this.corrections = corrections;
    this.journal = journal;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  Run start(RunRequest request, Principal principal) {
    allow(request, principal);
    if (catalog.find(request.dataset().slug()).isEmpty()) {
      catalog.save(request.dataset(), principal.id());
    }
    var contract = contracts.save(request.contract(), principal.id());
    var wanted = fresh(request, contract, principal);
    var run = repeats.find(wanted, request.source()).map(wanted::unchanged).orElse(wanted);
    transaction.executeWithoutResult(status -> store.insert(run, request.source()));
    writeDown(run, request.source(), principal);
    if (!run.state().isAtRest()) {
      queue.add(run.id());
    }
    return run;
  }

  /**
   * Only the rows that a person has corrected; those that are still bad wait in the new run's own
   * quarantine.
   */
  Run replay(String parent, SourceFile file, Principal principal) {
    var from = store.load(parent);
    var dataset = catalog.load(from.dataset());
    if (!access.mayChange(dataset.subject(), principal)) {
      throw new Problem(AccessCode.FORBIDDEN, dataset.slug());
    }
    var found = corrections.read(from, file);
    var run = replayOf(from, file, principal);
    transaction.executeWithoutResult(status -> {
      store.insert(run, found.source());
      corrections.claim(from, run, found.rows());
    });
    writeDown(run, found.source(), principal);
    queue.add(run.id());
    return run;
  }

  private void writeDown(Run run, TableSource source, Principal principal) {
    var details = new HashMap<>(source.told().details());
    details.put("run", run.id());
    details.put("file", run.file());
    journal.append(new Entry(principal.id(), "ingest.run.started", run.dataset(), details));
  }

  private void allow(RunRequest request, Principal principal) {
    var wanted = request.dataset();
    var subject =
        catalog
            .find(wanted.slug())
            .map(dataset -> dataset.subject())
            .orElseGet(() ->
                new vn.phusa.base.access.Protected(
                    wanted.slug(), wanted.agency(), wanted.classification()));
    if (!access.mayChange(subject, principal)) {
      throw new Problem(AccessCode.FORBIDDEN, wanted.slug());
    }
  }

  private Run fresh(RunRequest request, Contract contract, Principal principal) {
    return new Run(
        ids.next(),
        contract.dataset(),
        request.file().hash(),
        request.file().name(),
        request.file().size(),
        name(request.mode()),
        contract.key(),
        contract.version(),
        RunState.QUEUED,
        RunCounts.none(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        principal.id(),
        clock.instant(),
        Optional.empty(),
        Optional.empty());
  }

  private Run replayOf(Run parent, SourceFile file, Principal principal) {
    return new Run(
        ids.next(),
        parent.dataset(),
        file.hash(),
        file.name(),
        file.size(),
        replaying(parent.mode()),
        parent.key(),
        contracts.find(parent.dataset()).map(Contract::version).orElse(parent.contractVersion()),
        RunState.QUEUED,
        RunCounts.none(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(parent.id()),
        Optional.empty(),
        principal.id(),
        clock.instant(),
        Optional.empty(),
        Optional.empty());
  }

  /** Rows of a replacement join those that came in then. */
  private static String replaying(String mode) {
    return mode.equals("replace") ? "append" : mode;
  }

  private static String name(Mode mode) {
    return switch (mode) {
      case Mode.Append() -> "append";
      case Mode.Replace() -> "replace";
      case Mode.Upsert(var key) -> "upsert";
      case Mode.Remove(var key) -> DraftWish.REMOVE;
    };
  }
}
