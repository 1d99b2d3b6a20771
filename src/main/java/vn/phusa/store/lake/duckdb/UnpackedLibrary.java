package vn.phusa.store.lake.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The engine's library as its driver unpacks it: always into the machine's folder for temporary
 * files, and taken away by a process that ends in good order alone. Linux needs the file no more
 * once it is loaded, so that it goes at once and a killed process leaves none.
 */
final class UnpackedLibrary {

  private static final Path LOADED = Path.of("/proc/self/maps");
  private static final String NAME = "libduckdb_java";

  private UnpackedLibrary() {}

  static void remove() {
    if (!Files.isReadable(LOADED)) {
      return;
    }
    var folder = Path.of(System.getProperty("java.io.tmpdir")).toString();
    try (var lines = Files.lines(LOADED)) {
      for (var path :
          lines.filter(line -> line.contains(NAME)).map(UnpackedLibrary::path).toList()) {
        if (path.startsWith(folder) && path.endsWith(".so")) {
          Files.deleteIfExists(Path.of(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(String line) {
    return line.substring(line.indexOf('/'));
  }
}
