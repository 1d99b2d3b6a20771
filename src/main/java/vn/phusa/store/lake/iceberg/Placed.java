package vn.phusa.store.lake.iceberg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.phusa.store.lake.inner.Places;

/**
 * The files that one commit puts into the warehouse before it takes effect. A durable note names
 * each before it is there, so that what a crash leaves behind is found at the next start.
 */
final class Placed {

  private final Path note;
  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  private Placed(Path note, Path folder) {
    this.note = note;
    this.folder = folder;
  }

  static Placed begin(Places places, Path folder, String dataset, String batch) {
    Places.made(folder);
    var note = Places.made(places.pending()).resolve(UUID.randomUUID() + ".txt");
    var placed = new Placed(note, folder);
    placed.write(dataset + "\n" + batch.replaceAll("[\\r\\n]", " ") + "\n");
    return placed;
  }

  /** A path for a new data file; nothing is there yet. */
  Path next() {
    var path = folder.resolve(UUID.randomUUID() + ".parquet");
    files.add(path);
    write(path + "\n");
    return path;
  }

  /**
   * The staged file under its name in the table. It keeps its staged name too until the commit is
   * done, so that a crash in between costs nothing.
   */
  Path link(Path staged) {
    var path = next();
    try {
      try {
        Files.createLink(path, staged);
      } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
        // A file system without links: the bytes are copied.
        Files.copy(staged, path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }

  void drop(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The commit took effect. */
  void done() {
    drop(note);
  }

  /** The commit did not take effect and never will. */
  void undo() {
    files.forEach(this::drop);
    drop(note);
  }

  private void write(String lines) {
    try {
      Files.writeString(note, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LocalFiles.force(note);
  }
}
