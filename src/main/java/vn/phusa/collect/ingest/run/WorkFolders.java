package vn.phusa.collect.ingest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Folders for files in between; what a crash left is cleared when the same name is opened again.
 */
@Component
final class WorkFolders {

  private final Path root;

  WorkFolders(@Value("${phusa.dir}") Path state) {
    this.root = state.resolve("work");
  }

  Folder open(String name) {
    try {
      var path = root.resolve(name);
      FileSystemUtils.deleteRecursively(path);
      return new Folder(Files.createDirectories(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes with its content when closed. */
  record Folder(Path path) implements AutoCloseable {
    @Override
    public void close() {
      try {
        FileSystemUtils.deleteRecursively(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
