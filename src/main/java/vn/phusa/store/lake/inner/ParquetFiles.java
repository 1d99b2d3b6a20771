package vn.phusa.store.lake.inner;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Parquet files as the commit needs them, written and looked into by the engine. */
public interface ParquetFiles {

  Footer footer(Path file);

  /** Writes the rows of a staged file again, with these field ids. */
  void renumber(Path from, List<FieldColumn> columns, Path to);

  /**
   * Writes the rows of a table's files into one file, without those whose key a staged file has.
   *
   * @param target the columns to write; found in {@code source} by name and cast
   */
  void rewrite(Rewrite rewrite, Path to);

  /** Those files of a table that hold keys of a staged file. */
  Set<Path> holding(List<Path> files, List<FieldColumn> columns, Path staged, List<String> key);

  /** Rows of {@code files}, read by {@code source}, written as {@code target}. */
  record Rewrite(
      List<Path> files,
      List<FieldColumn> source,
      List<FieldColumn> target,
      Path staged,
      List<String> key) {
    public Rewrite {
      files = List.copyOf(files);
      source = List.copyOf(source);
      target = List.copyOf(target);
      key = List.copyOf(key);
    }
  }
}
