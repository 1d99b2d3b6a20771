package vn.phusa.store.lake.inner;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be read.
 *
 * @param columns the schema that the files are read by
 * @param files data files that may hold wanted rows
 * @param deletes files of positions that another engine deleted
 * @param rows rows of the whole snapshot
 */
public record Plan(
    String dataset,
    long snapshot,
    List<FieldColumn> columns,
    List<Path> files,
    List<Path> deletes,
    long rows) {

  public Plan {
    columns = List.copyOf(columns);
    files = List.copyOf(files);
    deletes = List.copyOf(deletes);
  }
}
