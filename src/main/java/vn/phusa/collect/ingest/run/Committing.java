package vn.phusa.collect.ingest.run;

import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.collect.ingest.Run;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.Version;
import vn.phusa.store.lake.CommitRequest;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Snapshot;

/** From staged rows to a version that people see. Each step may run again after a crash. */
@Component
final class Committing {

  private final RunStore store;
  private final Replayed replayed;
  private final Lake lake;
  private final Catalog catalog;
  private final Journal journal;

  Committing(RunStore store, Replayed replayed, Lake lake, Catalog catalog, Journal journal) {
    this.store = store;
    this.replayed = replayed;
    this.lake = lake;
    this.catalog = catalog;
    this.journal = journal;
  }

  void commit(Run run, Loaded loaded) {
    record(
        run,
        lake.commit(
            new CommitRequest(
                loaded.staged().good(),
                loaded.contract().schema(),
                loaded.mode(),
                run.id(),
                run.principal())));
  }

  /**
   * Writes down what the lake has committed. The run is marked last: until then it is looked at
   * again.
   */
  void record(Run run, Snapshot snapshot) {
    catalog.record(version(run, snapshot));
    run.parent().ifPresent(parent -> replayed.settle(parent, run.id()));
    var details = new HashMap<>(store.source(run.id()).told().details());
    details.put("run", run.id());
    details.put("snapshot", Long.toString(snapshot.id()));
    journal.append(new Entry(run.principal(), "ingest.run.committed", run.dataset(), details));
    store.committed(run.id(), snapshot.id());
  }

  static Version version(Run run, Snapshot snapshot) {
    return new Version(
        run.dataset(),
        snapshot.id(),
        snapshot.operation(),
        snapshot.at(),
        run.principal(),
        snapshot.rows(),
        snapshot.added(),
        snapshot.removed(),
        snapshot.bytes(),
        run.id(),
        Optional.of(run.fileName()),
        Optional.of(run.file()),
        run.contractVersion());
  }
}
