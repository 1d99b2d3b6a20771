package vn.phusa.store.lake.iceberg;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.inner.Places;

/** The tables of the catalog in PostgreSQL. */
@Component
@DependsOnDatabaseInitialization
class Tables {

  static final String CATALOG = "phusa";
  private static final String NO_AGENCY = "_";

  private static final Map<String, String> PROPERTIES =
      Map.of(
          TableProperties.FORMAT_VERSION, "2",
          TableProperties.COMMIT_NUM_RETRIES, "50",
          TableProperties.COMMIT_MIN_RETRY_WAIT_MS, "20",
          TableProperties.COMMIT_MAX_RETRY_WAIT_MS, "2000",
          TableProperties.PARQUET_COMPRESSION, "zstd",
          TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, "100");

  private final JdbcCatalog catalog;
  private final JdbcClient database;
  private final Map<DatasetId, Known> known = new ConcurrentHashMap<>();

  Tables(DataSource source, Places places) {
    this.database = JdbcClient.create(source);
    this.catalog =
        new JdbcCatalog(
            ignored -> new LocalFiles(),
            properties -> new SharedConnections(source, properties),
            false);
    catalog.initialize(
        CATALOG,
        Map.of(
            CatalogProperties.URI,
            "jdbc:shared",
            CatalogProperties.WAREHOUSE_LOCATION,
            LocalFiles.location(Places.made(places.warehouse())),
            "jdbc.schema-version",
            "V1"));
  }

  /** The table as it is now; only a changed one is read again. */
  Optional<Table> find(DatasetId dataset) {
    var location = metadata(dataset);
    if (location.isEmpty()) {
      known.remove(dataset);
      return Optional.empty();
    }
    var present = known.get(dataset);
    if (present != null && present.metadata().equals(location.get())) {
      return Optional.of(present.table());
    }
    var loaded = fresh(dataset);
    loaded.ifPresent(table -> known.put(dataset, new Known(location.get(), table)));
    return loaded;
  }

  /**
   * @throws Problem {@link LakeCode#TABLE_MISSING}
   */
  Table load(DatasetId dataset) {
    return find(dataset).orElseThrow(() -> new Problem(LakeCode.TABLE_MISSING, dataset.slug()));
  }

  /** The table read anew, for a change. */
  Optional<Table> fresh(DatasetId dataset) {
    try {
      return Optional.of(catalog.loadTable(identifier(dataset)));
    } catch (NoSuchTableException e) {
      return Optional.empty();
    }
  }

  /** A table that comes into being with its first commit. */
  Transaction creation(DatasetId dataset, Schema schema) {
    var identifier = identifier(dataset);
    makeNamespace(identifier.namespace());
    return catalog
        .buildTable(identifier, schema)
        .withPartitionSpec(PartitionSpec.unpartitioned())
        .withProperties(PROPERTIES)
        .createTransaction();
  }

  /** Two first commits of one agency meet here; whoever comes second finds it made. */
  private void makeNamespace(Namespace namespace) {
    database
        .sql(
            """
            insert into iceberg_namespace_properties (catalog_name, namespace, property_key, property_value)
            values (:catalog, :namespace, 'owner', :catalog)
            on conflict do nothing
            """)
        .param("catalog", CATALOG)
        .param("namespace", namespace.toString())
        .update();
  }

  private Optional<String> metadata(DatasetId dataset) {
    var identifier = identifier(dataset);
    return database
        .sql(
            """
            select metadata_location from iceberg_tables
            where catalog_name = :catalog and table_namespace = :namespace and table_name = :name
            """)
        .param("catalog", CATALOG)
        .param("namespace", identifier.namespace().level(0))
        .param("name", identifier.name())
        .query(String.class)
        .optional();
  }

  /** A slug never begins with an underscore, so no agency is called this. */
  private static TableIdentifier identifier(DatasetId dataset) {
    var dot = dataset.slug().indexOf('.');
    var agency = dot < 0 ? NO_AGENCY : dataset.slug().substring(0, dot);
    return TableIdentifier.of(Namespace.of(agency), dataset.slug().substring(dot + 1));
  }

  private record Known(String metadata, Table table) {}
}
