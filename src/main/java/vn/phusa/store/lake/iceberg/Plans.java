package vn.phusa.store.lake.iceberg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileContent;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.InclusiveMetricsEvaluator;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.LakeSettings;

/**
 * The data files of snapshots, with their bounds, as Iceberg's scan lists them. A snapshot never
 * changes, so its list is remembered, and files are left out by their bounds without reading a
 * manifest again.
 */
@Component
class Plans {

  /**
   * Iceberg lists manifests as they come from several threads; rows without an order of their own
   * come in the order of their commits, so that one page follows the other.
   */
  private static final Comparator<Listed> AS_COMMITTED =
      Comparator.comparing(
              (Listed one) -> one.file().dataSequenceNumber(),
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Listed::path);

  private final Map<Key, List<Listed>> remembered;

  Plans(LakeSettings settings) {
    var most = Math.max(1, settings.planCache());
    this.remembered =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, List<Listed>> eldest) {
            return size() > most;
          }
        };
  }

  /** Every data file of a snapshot. */
  List<Listed> files(Table table, long snapshot) {
    var key = new Key(table.location(), snapshot);
    synchronized (remembered) {
      var present = remembered.get(key);
      if (present != null) {
        return present;
      }
    }
    var listed = list(table, snapshot);
    synchronized (remembered) {
      remembered.put(key, listed);
    }
    return listed;
  }

  /** Those that may hold rows for which an expression is true. */
  List<Listed> files(Table table, long snapshot, Schema schema, Expression wanted) {
    var evaluator = new InclusiveMetricsEvaluator(schema, wanted);
    return files(table, snapshot).stream().filter(one -> evaluator.eval(one.file())).toList();
  }

  private static List<Listed> list(Table table, long snapshot) {
    var listed = new ArrayList<Listed>();
    try (var tasks = table.newScan().useSnapshot(snapshot).includeColumnStats().planFiles()) {
      tasks.forEach(task -> listed.add(listed(table, task)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    listed.sort(AS_COMMITTED);
    return List.copyOf(listed);
  }

  private static Listed listed(Table table, FileScanTask task) {
    var deletes = new ArrayList<Path>();
    for (var delete : task.deletes()) {
      if (delete.content() == FileContent.EQUALITY_DELETES) {
        throw new Problem(LakeCode.DELETES_UNSUPPORTED, table.name());
      }
      deletes.add(LocalFiles.path(delete.location()));
    }
    return new Listed(
        task.file().copy(), LocalFiles.path(task.file().location()), List.copyOf(deletes));
  }

  /** A data file and the position deletes that apply to it. */
  record Listed(DataFile file, Path path, List<Path> deletes) {

    /** Whether it is known to have every column of a schema. */
    boolean holds(Schema schema) {
      var counted = file.valueCounts();
      return counted != null && counted.keySet().containsAll(schema.idToName().keySet());
    }
  }

  private record Key(String location, long snapshot) {}
}
