package vn.phusa.store.catalog.postgres;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.CatalogCode;
import vn.phusa.store.catalog.ColumnProfile;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.DatasetDraft;
import vn.phusa.store.catalog.Search;
import vn.phusa.store.catalog.SearchResult;
import vn.phusa.store.catalog.Sector;
import vn.phusa.store.catalog.Version;
import vn.phusa.store.catalog.VersionRecorded;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.Lake;

/** The catalog on PostgreSQL. */
@Component
class PostgresCatalog implements Catalog {

  private final DraftCheck check;
  private final DatasetTable datasets;
  private final VersionTable versions;
  private final ProfileTable profiles;
  private final Profiling profiling;
  private final DatasetSearch search;
  private final Journal journal;
  private final Lake lake;
  private final ApplicationEventPublisher events;

  PostgresCatalog(
      DraftCheck check,
      DatasetTable datasets,
      VersionTable versions,
      ProfileTable profiles,
      Profiling profiling,
      DatasetSearch search,
      Journal journal,
      Lake lake,
      ApplicationEventPublisher events) {
    this.check = check;
    this.datasets = datasets;
    this.versions = versions;
    this.profiles = profiles;
    this.profiling = profiling;
    this.search = search;
    this.journal = journal;
    this.lake = lake;
    this.events = events;
  }

  @Override
  public Dataset save(DatasetDraft draft, String principal) {
    var owner = check.check(draft);
    if (find(draft.slug()).isEmpty()) {
      check.checkNew(draft, owner);
    }
    journal.append(
        new Entry(
            principal,
            "catalog.dataset.saved",
            draft.slug(),
            Map.of("agency", owner.code(), "classification", draft.classification().name())));
    datasets.save(draft, owner.name());
    search.forget();
    return load(draft.slug());
  }

  @Override
  public Optional<Dataset> find(String slug) {
    return datasets.find(slug);
  }

  @Override
  public Dataset load(String slug) {
    return find(slug).orElseThrow(() -> new Problem(CatalogCode.DATASET_MISSING, slug));
  }

  @Override
  public SearchResult search(Search wanted) {
    return search.answer(wanted);
  }

  @Override
  public void record(Version version) {
    load(version.dataset());
    var added = versions.add(version);
    datasets.renew(version, lake.schema(new DatasetId(version.dataset())));
    search.forget();
    if (added) {
      profiling.refresh(load(version.dataset()));
    }
    // Also when it was there already: whoever recorded it before may have ended before this line.
    events.publishEvent(new VersionRecorded(version.dataset(), version.snapshot()));
  }

  @Override
  public List<Version> versions(String slug) {
    return versions.of(slug);
  }

  @Override
  public List<ColumnProfile> profiles(String slug) {
    return profiles.of(slug);
  }

  @Override
  public List<Sector> sectors() {
    return Sectors.all();
  }
}
