package vn.phusa.store.catalog.postgres;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.FakeAccess;
import vn.phusa.store.catalog.FakeDirectory;
import vn.phusa.store.catalog.FakeJournal;
import vn.phusa.store.catalog.FakeLake;
import vn.phusa.store.catalog.FakeSummaries;
import vn.phusa.store.catalog.Holdings;

/** The catalog put together by hand over a database. */
public record CatalogParts(Catalog catalog, Holdings holdings, FakeLake lake, FakeJournal journal) {

  public static CatalogParts over(DataSource database, Clock clock) {
    var client = JdbcClient.create(database);
    var datasets = new DatasetTable(client, clock);
    var profiles = new ProfileTable(client);
    var lake = new FakeLake();
    var journal = new FakeJournal();
    var access = new FakeAccess();
    var search =
        new DatasetSearch(
            new SearchWords(client),
            new SmallResults(database),
            new FacetCounts(database),
            new Ranking(database),
            datasets,
            access,
            clock);
    var profiling =
        new Profiling(lake, access, new Profiler(new FakeSummaries(lake)), profiles, datasets);
    var catalog =
        new PostgresCatalog(
            new DraftCheck(FakeDirectory.usual(), new NoWeights()),
            datasets,
            new VersionTable(client),
            profiles,
            profiling,
            search,
            journal,
            lake,
            told -> {});
    return new CatalogParts(catalog, new PostgresHoldings(database, access, clock), lake, journal);
  }
}
