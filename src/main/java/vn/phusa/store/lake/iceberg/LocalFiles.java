package vn.phusa.store.lake.iceberg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/**
 * Iceberg's files on the local disk, over {@code java.nio}. Locations are URIs with a scheme, as
 * other engines want them; a plain path is read too.
 */
final class LocalFiles implements FileIO {

  private static final long serialVersionUID = 1L;

  static Path path(String location) {
    return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
  }

  static String location(Path path) {
    return path.toUri().toString();
  }

  /** Makes a written file, and its name in the folder, survive a loss of power. */
  static void force(Path path) {
    try {
      sync(path, StandardOpenOption.WRITE);
      var folder = path.getParent();
      if (folder != null) {
        sync(folder, StandardOpenOption.READ);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sync(Path path, StandardOpenOption option) throws IOException {
    try (var channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  @Override
  public InputFile newInputFile(String location) {
    return new LocalInput(location);
  }

  @Override
  public OutputFile newOutputFile(String location) {
    return new LocalOutput(location);
  }

  @Override
  public void deleteFile(String location) {
    try {
      Files.deleteIfExists(path(location));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
