package vn.phusa.store.lake.iceberg;

import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.encryption.EncryptionManager;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.LocationProvider;
import org.jspecify.annotations.Nullable;

/**
 * Table operations whose commit also makes an earlier schema the current one, for a rollback that
 * takes back columns and rows in one step.
 */
final class EarlierSchema implements TableOperations {

  private final TableOperations real;
  private final int schema;
  private @Nullable TableMetadata shown;

  EarlierSchema(TableOperations real, int schema) {
    this.real = real;
    this.schema = schema;
  }

  @Override
  public TableMetadata current() {
    var present = shown;
    return present == null ? show(real.current()) : present;
  }

  @Override
  public TableMetadata refresh() {
    return show(real.refresh());
  }

  private TableMetadata show(TableMetadata metadata) {
    var changed = TableMetadata.buildFrom(metadata).setCurrentSchema(schema).build();
    shown = changed;
    return changed;
  }

  @Override
  public void commit(TableMetadata base, TableMetadata metadata) {
    real.commit(real.current(), metadata);
    shown = null;
  }

  @Override
  public FileIO io() {
    return real.io();
  }

  @Override
  public EncryptionManager encryption() {
    return real.encryption();
  }

  @Override
  public String metadataFileLocation(String fileName) {
    return real.metadataFileLocation(fileName);
  }

  @Override
  public LocationProvider locationProvider() {
    return real.locationProvider();
  }

  @Override
  public long newSnapshotId() {
    return real.newSnapshotId();
  }
}
