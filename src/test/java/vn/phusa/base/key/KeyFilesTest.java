package vn.phusa.base.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.problem.Problem;

/**
 * What is closed when, with a module that only turns bytes about; {@link KeyModuleTest} has one.
 */
class KeyFilesTest {

  @TempDir Path folder;

  @Test
  void writesForItsOwnersEyesOnly() throws IOException {
    var file = folder.resolve("a.key");
    KeyFiles.open().write(file, "secret");
    assertThat(KeyFiles.open().read(file)).isEqualTo("secret");
    assertThat(Files.readString(file)).isEqualTo("secret");
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void closesAnOpenFileWhenItIsReadAndOpensItAgainWhenTheModuleIsLeft() throws IOException {
    var file = folder.resolve("a.key");
    KeyFiles.open().write(file, "secret\n");
    var made = Instant.parse("2026-02-03T04:05:06Z");
    Files.setLastModifiedTime(file, FileTime.from(made));
    assertThat(closing().read(file)).isEqualTo("secret\n");
    assertThat(Files.readString(file)).startsWith("phusa-closed-key 1\n").doesNotContain("secret");
    assertThat(closing().read(file)).isEqualTo("secret\n");
    assertThat(KeyFiles.closedBy(new Turning(), false).read(file)).isEqualTo("secret\n");
    assertThat(KeyFiles.open().read(file)).isEqualTo("secret\n");
    assertThat(KeyFiles.open().made(file)).as("neither makes another key").isEqualTo(made);
  }

  @Test
  void saysWhatIsNeededForAClosedFile() throws IOException {
    var file = folder.resolve("a.key");
    closing().write(file, "secret");
    assertThatThrownBy(() -> KeyFiles.open().read(file))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(KeyCode.FILE_CLOSED);
              assertThat(problem.sentence(Locale.of("vi"))).contains("a.key", "phusa.key.library");
              assertThat(problem.sentence(Locale.ENGLISH)).contains("a.key", "phusa.key.library");
            });
  }

  @Test
  void refusesWhatWasRenamedOrChanged() throws IOException {
    var file = folder.resolve("a.key");
    closing().write(file, "secret");
    var renamed = Files.copy(file, folder.resolve("b.key"));
    assertUnreadable(renamed);
    Files.writeString(file, "phusa-closed-key 1\nnot base64");
    assertUnreadable(file);
    Files.writeString(file, "phusa-closed-key 1\n");
    assertUnreadable(file);
  }

  private static void assertUnreadable(Path file) {
    assertThatThrownBy(() -> closing().read(file))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(KeyCode.FILE_UNREADABLE));
  }

  private static KeyFiles closing() {
    return KeyFiles.closedBy(new Turning(), true);
  }

  /** Turns the bytes about and begins with the first letter of the name. */
  private static final class Turning implements KeyModule {

    @Override
    public byte[] close(String name, byte[] open) {
      var closed = new byte[open.length + 1];
      closed[0] = (byte) name.charAt(0);
      for (var i = 0; i < open.length; i++) {
        closed[i + 1] = (byte) ~open[i];
      }
      return closed;
    }

    @Override
    public byte[] open(String name, byte[] closed) {
      if (closed.length == 0 || closed[0] != name.charAt(0)) {
        throw new IllegalArgumentException(name);
      }
      var open = Arrays.copyOfRange(closed, 1, closed.length);
      for (var i = 0; i < open.length; i++) {
        open[i] = (byte) ~open[i];
      }
      return open;
    }
  }
}
