package vn.phusa.store.lake.inner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;
import vn.phusa.store.lake.LakeSettings;

/**
 * Folders of the lake. Staging and pending lie in the warehouse so that a file can be linked from
 * one to the other; no table can be called like them, for a slug has no part that begins with a
 * dot.
 */
public record Places(Path warehouse, Path temp) {

  public static Places of(LakeSettings settings, Path dir) {
    var set = settings.warehouse();
    var warehouse = (set == null ? dir.resolve("lake") : set).toAbsolutePath().normalize();
    var temp = settings.temp();
    return new Places(
        warehouse, temp == null ? warehouse.resolve(".temp") : temp.toAbsolutePath().normalize());
  }

  /** Where the files of a batch wait for their commit. The name holds whatever the batch says. */
  public Path staging(String batch) {
    var name = UUID.nameUUIDFromBytes(batch.getBytes(StandardCharsets.UTF_8)).toString();
    return warehouse.resolve(".staging").resolve(name);
  }

  /** Notes of commits that are under way. */
  public Path pending() {
    return warehouse.resolve(".pending");
  }

  /** An empty staging folder for a batch; what an earlier attempt left is gone. */
  public Path freshStaging(String batch) {
    removeStaging(batch);
    return made(staging(batch));
  }

  public void removeStaging(String batch) {
    try {
      FileSystemUtils.deleteRecursively(staging(batch));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder, made if it was not there. */
  public static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
