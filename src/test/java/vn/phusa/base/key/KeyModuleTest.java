package vn.phusa.base.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.testing.Serving;

/** The house as a process, its keys closed by a real PKCS #11 token (SoftHSM). */
class KeyModuleTest {

  private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  private static final String PIN = "48151623";
  private static final String PSEUDONYMS = "ab".repeat(32);

  @TempDir Path folder;
  private Path state;
  private Map<String, String> module;

  @BeforeEach
  void token() throws Exception {
    assumeTrue(Files.exists(LIBRARY), "SoftHSM is not installed: left out");
    state = Files.createDirectories(folder.resolve("state"));
    var tokens = Files.createDirectories(folder.resolve("tokens"));
    var configuration = folder.resolve("softhsm2.conf");
    Files.writeString(
        configuration, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
    module =
        Map.of(
            "SOFTHSM2_CONF", configuration.toString(),
            "PHUSA_KEY_LIBRARY", LIBRARY.toString(),
            "PHUSA_KEY_PIN", PIN);
    var make =
        new ProcessBuilder(
            "softhsm2-util",
            "--init-token",
            "--free",
            "--label",
            "phusa",
            "--pin",
            PIN,
            "--so-pin",
            "31415926");
    make.environment().putAll(module);
    assertThat(make.start().waitFor()).isZero();
  }

  @Test
  void closesTheKeysOfAnInstallationAndStartsOnlyWithTheModule() throws Exception {
    Files.writeString(state.resolve("pseudonym.key"), PSEUDONYMS);
    run(module);
    assertThat(closed())
        .contains("postgres.key", "pseudonym.key", "secrets.key", "journal/signing.key")
        .doesNotContain("server.key");
    assertThat(Files.readString(state.resolve("pseudonym.key"))).doesNotContain(PSEUDONYMS);

    assertRefused(Map.of(), "do một mô-đun khóa đóng", "was closed by a key module");
    var wrong = new HashMap<>(module);
    wrong.put("PHUSA_KEY_PIN", "00000000");
    assertRefused(wrong, "Không dùng được mô-đun khóa", "cannot be used", "CKR_PIN_INCORRECT");

    var leaving = new HashMap<>(module);
    leaving.put("PHUSA_KEY_CLOSE", "false");
    run(leaving);
    assertThat(closed()).isEmpty();
    assertThat(Files.readString(state.resolve("pseudonym.key"))).isEqualTo(PSEUDONYMS);
  }

  private void run(Map<String, String> environment) throws Exception {
    var house = Serving.on(state, environment);
    house.awaitReady();
    house.terminate();
  }

  private void assertRefused(Map<String, String> environment, String... said) throws Exception {
    var house = Serving.on(state, environment);
    assertThat(house.awaitEnd()).isEqualTo(1);
    assertThat(house.output()).contains(said).doesNotContain("\tat ", PIN, "00000000");
  }

  /** Files of keys that the module has closed. */
  private List<String> closed() throws IOException {
    var closed = new ArrayList<String>();
    try (var files = Files.find(state, 2, (file, about) -> file.toString().endsWith(".key"))) {
      for (var file : files.toList()) {
        if (Files.readString(file).startsWith("phusa-closed-key 1\n")) {
          closed.add(state.relativize(file).toString());
        }
      }
    }
    return closed;
  }
}
