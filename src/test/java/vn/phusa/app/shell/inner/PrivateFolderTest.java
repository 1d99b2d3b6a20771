package vn.phusa.app.shell.inner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {

  @TempDir private Path folder;

  @Test
  void isMadeForItsOwnerAlone() throws IOException {
    var made = folder.resolve("a/b");
    PrivateFolder.make(made);
    assertThat(permissions(made)).isEqualTo("rwx------");
    assertThat(PrivateFolder.isOpen(made)).isFalse();
  }

  @Test
  void staysAsItIsWhenItIsThereAndTellsWhetherItIsOpen() throws IOException {
    var made = Files.createDirectory(folder.resolve("a"));
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-x--x"));
    PrivateFolder.make(made);
    assertThat(permissions(made)).isEqualTo("rwxr-x--x");
    assertThat(PrivateFolder.isOpen(made)).isTrue();
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-x---"));
    assertThat(PrivateFolder.isOpen(made)).isFalse();
  }

  @Test
  void isNotOpenBeforeItIsThere() throws IOException {
    assertThat(PrivateFolder.isOpen(folder.resolve("nothing"))).isFalse();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
