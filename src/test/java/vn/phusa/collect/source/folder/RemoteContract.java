package vn.phusa.collect.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;

/** What folders on other servers keep. The server shows the folder {@link #home}. */
abstract class RemoteContract extends FilesContract {

  static final String PASSWORD = "Dung-cho-thu-1";

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
