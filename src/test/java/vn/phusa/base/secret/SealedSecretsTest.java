package vn.phusa.base.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedSecretsTest {

  private static final String PLACE = "account.totp/an.nguyen";
  private static final byte[] PLAIN = "phù sa".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;

  @Test
  void opensAfterARestartWhatItSealed() throws IOException {
    var sealed = new SealedSecrets(directory).seal(PLACE, PLAIN);
    assertThat(new SealedSecrets(directory).open(PLACE, sealed)).isEqualTo(PLAIN);
  }

  @Test
  void sealsTheSameOtherwiseEachTime() throws IOException {
    var secrets = new SealedSecrets(directory);
    assertThat(secrets.seal(PLACE, PLAIN)).isNotEqualTo(secrets.seal(PLACE, PLAIN));
  }

  @Test
  void opensNothingThatWasMovedChangedOrSealedWithAnotherKey() throws IOException {
    var secrets = new SealedSecrets(directory);
    var sealed = secrets.seal(PLACE, PLAIN);
    refused(secrets, "account.totp/binh", sealed);
    for (var at = 0; at < sealed.length; at++) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      refused(secrets, PLACE, changed);
    }
    refused(secrets, PLACE, new byte[0]);
    refused(new SealedSecrets(directory.resolve("other")), PLACE, sealed);
  }

  @Test
  void keepsItsKeyToTheOwner() throws IOException {
    new SealedSecrets(directory).seal(PLACE, PLAIN);
    assertThat(Files.getPosixFilePermissions(directory.resolve("secrets.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private static void refused(Secrets secrets, String place, byte[] sealed) {
    assertThatThrownBy(() -> secrets.open(place, sealed)).isInstanceOf(IllegalStateException.class);
  }
}
