package vn.phusa.collect.ingest.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.CatalogCode;
import vn.phusa.store.catalog.Dataset;

/** Which files and runs the present principal may see: those of datasets that it may change. */
@Component
final class Sight {

  private final Ingest ingest;
  private final Access access;
  private final Catalog catalog;
  private final Journal journal;

  Sight(Ingest ingest, Access access, Catalog catalog, Journal journal) {
    this.ingest = ingest;
    this.access = access;
    this.catalog = catalog;
    this.journal = journal;
  }

  /** Files and runs are for those who bring data in. */
  Principal requireOfficer() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    if (!principal.has(Role.OFFICER)
        && !principal.has(Role.STEWARD)
        && !principal.equals(access.system())) {
      throw new Problem(IngestCode.OFFICERS_ONLY, principal.name());
    }
    return principal;
  }

  /** A file whose first rows are about to be shown. */
  SourceFile readFile(String hash) {
    var reader = requireOfficer();
    var file = ingest.file(hash, reader);
    journal.append(
        new Entry(reader.id(), "ingest.file.read", file.hash(), Map.of("name", file.name())));
    return file;
  }

  /** A run whose bad rows are about to be shown. */
  Run readQuarantine(String id) {
    var run = run(id);
    journal.append(
        new Entry(
            access.current().id(), "ingest.quarantine.read", run.dataset(), Map.of("run", id)));
    return run;
  }

  Dataset requireDataset(String slug) {
    var dataset = catalog.load(slug);
    requireChange(dataset, new Problem(CatalogCode.DATASET_MISSING, slug));
    return dataset;
  }

  Run run(String id) {
    requireOfficer();
    var run = ingest.run(id);
    requireChange(catalog.load(run.dataset()), new Problem(IngestCode.RUN_MISSING, id));
    return run;
  }

  /** Whoever may not know of a dataset is told that there is none; the journal keeps the try. */
  private void requireChange(Dataset dataset, Problem missing) {
    try {
      access.requireChange(dataset.subject());
    } catch (Problem refused) {
      throw access.mayRead(dataset.subject(), access.current()) ? refused : missing;
    }
  }

  List<Run> visible(List<Run> runs) {
    var principal = access.current();
    return runs.stream()
        .filter(run ->
            catalog
                .find(run.dataset())
                .filter(dataset -> access.mayChange(dataset.subject(), principal))
                .isPresent())
        .toList();
  }
}
