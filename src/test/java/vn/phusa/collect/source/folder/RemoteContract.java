package vn.phusa.collect.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.ConnectorContract;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;

/** What folders on other servers keep. The server shows the folder {@link #home}. */
abstract class RemoteContract extends ConnectorContract {

  static final String PASSWORD = "Dung-cho-thu-1";

  private final String name = "so-" + UUID.randomUUID().toString().substring(0, 8);

  abstract Path home();

  abstract int port();

  abstract Map<String, String> more();

  @Override
  protected Map<String, String> reaching() {
    try {
      Files.createDirectories(folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var fields = new HashMap<>(more());
    fields.put("host", "127.0.0.1");
    fields.put("port", Integer.toString(port()));
    fields.put("user", "tram");
    fields.put("password", PASSWORD);
    fields.put("folder", "/" + name);
    return fields;
  }

  @Override
  protected Map<String, String> choosing() {
    return Map.of("pattern", "*.csv", "done", "da-nap");
  }

  @Override
  protected String mode() {
    return "append";
  }

  @Override
  protected void add(int from, int to) throws IOException {
    var text = new StringBuilder("so,ten\n");
    for (var number = from; number <= to; number++) {
      text.append(number).append(",Xã ").append(number).append('\n');
    }
    var path = Files.createDirectories(folder()).resolve("tu-" + from + ".csv");
    Files.writeString(path, text);
    Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
  }

  @Override
  protected void takeAway() throws IOException {
    FileSystemUtils.deleteRecursively(folder());
  }

  Path folder() {
    return home().resolve(name);
  }

  @Test
  void filesAreMovedOnceTheyAreInTheLake() throws Exception {
    add(1, 3);
    fetched(ready(), Standing.State.GOOD);
    assertThat(folder().resolve("da-nap/tu-1.csv")).exists();
    assertThat(folder().resolve("tu-1.csv")).doesNotExist();
  }

  @Test
  void aWrongPasswordIsToldAndNotTriedAgain() {
    assertRefused("password", "sai", SourceCode.SIGN_IN_REFUSED);
  }

  @Test
  void aClosedAddressIsRefused() {
    assertRefused("host", "169.254.169.254", SourceCode.ADDRESS_CLOSED);
  }

  @Test
  void aHostThatHangsIsGivenUp() throws IOException {
    try (var silent = new ServerSocket(0)) {
      assertRefused("port", Integer.toString(silent.getLocalPort()), SourceCode.UNREACHABLE);
    }
  }

  void assertRefused(String field, String value, SourceCode code) {
    var fields = new HashMap<>(reaching());
    fields.put(field, value);
    assertThatThrownBy(() -> sources.connect(connector(), "Thử", fields, access.system()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
