package vn.phusa.app.shell.safeguard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phusa.app.shell.ShellSettings;
import vn.phusa.app.shell.inner.PrivateFolder;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.base.safeguard.Safeguard;

/** Who can look into the directory of the state, and read the keys in it. */
@Component
class StateSafeguard implements Safeguard {

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path directory;

  StateSafeguard(ShellSettings settings) {
    this.directory = settings.dir();
  }

  @Override
  public List<Outcome> measure() {
    try {
      return List.of(folder(), secrets());
    } catch (IOException unreadable) {
      var why = unreadable.toString();
      return List.of(
          Outcome.unknown(Requirement.STATE_PRIVATE, "shell.safeguard.state.unknown", why));
    }
  }

  private Outcome folder() throws IOException {
    return (PrivateFolder.isOpen(directory)
            ? Outcome.weak(Requirement.STATE_PRIVATE, "shell.safeguard.state.open", directory)
            : Outcome.good(Requirement.STATE_PRIVATE, "shell.safeguard.state.private", directory))
        .changedBy("phusa.dir");
  }

  /** The keys of the system lie in files, never in the database. */
  private Outcome secrets() throws IOException {
    var keys = new ArrayList<Path>();
    try (var files =
        Files.find(directory, 2, (file, about) -> about.isRegularFile() && isKey(file))) {
      files.sorted().forEach(keys::add);
    }
    var open = new ArrayList<String>();
    for (var key : keys) {
      if (isOpen(key)) {
        open.add(directory.relativize(key).toString());
      }
    }
    return open.isEmpty()
        ? Outcome.good(Requirement.SECRET_FILES, "shell.safeguard.secrets.private", keys.size())
        : Outcome.weak(
            Requirement.SECRET_FILES, "shell.safeguard.secrets.open", String.join(", ", open));
  }

  private static boolean isKey(Path file) {
    return file.getFileName().toString().endsWith(".key");
  }

  private static boolean isOpen(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
  }
}
