package vn.phusa.store.lake.inner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be read.
 *
 * @param columns the schema that the files are read by
 * @param uniform every file has just these columns under just these names
 * @param files data files that may hold wanted rows
 * @param deletes files of positions that another engine deleted
 * @param rows rows of the whole snapshot
 * @param key columns that name a row in the journal; empty when none are known or nothing is noted
 * @param veil what hides some of it from the reader
 */
public record Plan(
    String dataset,
    long snapshot,
    List<FieldColumn> columns,
    boolean uniform,
    List<Path> files,
    List<Path> deletes,
    long rows,
    List<FieldColumn> key,
    Optional<Veil> veil) {

  public Plan {
    columns = List.copyOf(columns);
    files = List.copyOf(files);
    deletes = List.copyOf(deletes);
    key = List.copyOf(key);
  }

  /** The columns that the reader knows of. */
  public List<FieldColumn> visible() {
    return veil.map(present -> present.visible(columns)).orElse(columns);
  }

  /** The reader sees every row. */
  public boolean everyRow() {
    return veil.map(present -> present.sight().everyRow()).orElse(true);
  }

  /** The same for a reader behind a veil. */
  public Plan behind(Optional<Veil> wanted) {
    return new Plan(dataset, snapshot, columns, uniform, files, deletes, rows, key, wanted);
  }

  /** The same for a reader who leaves no trace. */
  public Plan unnoted() {
    return new Plan(dataset, snapshot, columns, uniform, files, deletes, rows, List.of(), veil);
  }
}
