package vn.phusa.app.shell.inner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Set;

/** A folder that nobody but its owner may look into, where the system knows owners. */
public final class PrivateFolder {

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private PrivateFolder() {}

  /** Makes it if it is not there; one that is there stays as its owner wanted it. */
  public static void make(Path folder) throws IOException {
    Files.createDirectories(folder, knowsOwners(folder) ? ownerOnly() : new FileAttribute<?>[0]);
  }

  /** Whether a folder that is there is open to people who neither own it nor are of its group. */
  public static boolean isOpen(Path folder) throws IOException {
    return Files.isDirectory(folder)
        && knowsOwners(folder)
        && !Collections.disjoint(Files.getPosixFilePermissions(folder), OTHERS);
  }

  private static FileAttribute<?>[] ownerOnly() {
    var permissions = PosixFilePermissions.fromString("rwx------");
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }

  private static boolean knowsOwners(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
