package vn.phusa.base.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.key.KeyFiles;

class SealedSecretsTest {

  private static final String PLACE = "account.totp/an.nguyen";
  private static final byte[] PLAIN = "phù sa".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;

  @Test
  void opensAfterARestartWhatItSealed() throws IOException {
    var sealed = secrets(directory).seal(PLACE, PLAIN);
    assertThat(secrets(directory).open(PLACE, sealed)).isEqualTo(PLAIN);
  }

  @Test
  void sealsTheSameOtherwiseEachTime() throws IOException {
    var secrets = secrets(directory);
    assertThat(secrets.seal(PLACE, PLAIN)).isNotEqualTo(secrets.seal(PLACE, PLAIN));
  }

  @Test
  void opensNothingThatWasMovedChangedOrSealedWithAnotherKey() throws IOException {
    var secrets = secrets(directory);
    var sealed = secrets.seal(PLACE, PLAIN);
    refused(secrets, "account.totp/binh", sealed);
    for (var at = 0; at < sealed.length; at++) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      refused(secrets, PLACE, changed);
    }
    refused(secrets, PLACE, new byte[0]);
    refused(secrets(directory.resolve("other")), PLACE, sealed);
  }

  @Test
  void opensWithAFormerKeyUntilThatIsForgotten() throws IOException {
    var secrets = secrets(directory);
    var former = secrets.seal(PLACE, PLAIN);
    secrets.renew();
    var fresh = secrets.seal(PLACE, PLAIN);
    var restarted = secrets(directory);
    assertThat(restarted.hasFormerKeys()).isTrue();
    assertThat(restarted.open(PLACE, former)).isEqualTo(PLAIN);
    assertThat(restarted.open(PLACE, fresh)).isEqualTo(PLAIN);
    restarted.forgetFormerKeys();
    refused(secrets(directory), PLACE, former);
    assertThat(secrets(directory).open(PLACE, fresh)).isEqualTo(PLAIN);
  }

  /** The first version wrote the key alone. */
  @Test
  void readsAKeyWithoutItsTime() throws IOException {
    Files.writeString(directory.resolve("secrets.key"), "0f".repeat(32));
    var secrets = secrets(directory);
    assertThat(secrets.open(PLACE, secrets.seal(PLACE, PLAIN))).isEqualTo(PLAIN);
    assertThat(secrets.made())
        .isEqualTo(Files.getLastModifiedTime(directory.resolve("secrets.key")).toInstant());
  }

  private static SealedSecrets secrets(Path in) throws IOException {
    return new SealedSecrets(in, KeyFiles.open(), Clock.systemUTC());
  }

  @Test
  void keepsItsKeyToTheOwner() throws IOException {
    secrets(directory).seal(PLACE, PLAIN);
    assertThat(Files.getPosixFilePermissions(directory.resolve("secrets.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private static void refused(Secrets secrets, String place, byte[] sealed) {
    assertThatThrownBy(() -> secrets.open(place, sealed)).isInstanceOf(IllegalStateException.class);
  }
}
