package vn.phusa.collect.source.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceTrial;
import vn.phusa.collect.source.Standing;

/** Both ways of reading, over TLS, from a server whose certificate is for {@code localhost}. */
class MariaTlsTest extends SourceTrial {

  @TempDir static Path folder;
  private static @Nullable MariaServer server;

  private final String table = "xa_" + UUID.randomUUID().toString().substring(0, 8);

  @DynamicPropertySource
  static void trust(DynamicPropertyRegistry settings) {
    settings.add("phusa.source.authorities", () -> folder.resolve("server.pem").toString());
  }

  @BeforeAll
  static void start() throws Exception {
    server = MariaServer.following(MariaServer.certified(folder).toArray(String[]::new));
  }

  @Override
  protected String connector() {
    return "mariadb-capture";
  }

  @Override
  protected Map<String, String> choosing() {
    return Map.of("table", table);
  }

  @Override
  protected Map<String, String> reaching() {
    return with("localhost", "verify");
  }

  @Override
  protected String mode() {
    return "upsert";
  }

  @Test
  void theFirstLookAndWhatComesAfterItTravelEncrypted() throws Exception {
    server().run("create table " + table + " (so bigint primary key, ten varchar(100))");
    server().run("insert into " + table + " values (1, 'Xã 1'), (2, 'Xã 2')");
    server().run("alter user 'doc'@'localhost' require ssl");
    var source = ready();
    fetched(source, Standing.State.GOOD);
    server().run("insert into " + table + " values (3, 'Xã 3')");
    server().run("delete from " + table + " where so = 1");
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrder(2L, 3L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mariadb", "mariadb-capture"})
  void aServerWithAnotherNameGetsNoPassword(String connector) {
    assertThatThrownBy(() -> connect(connector, with("127.0.0.1", "verify")))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(SourceCode.SERVER_UNPROVEN));
    assertThat(connect(connector, with("127.0.0.1", "encrypt"))).isNotEmpty();
    assertThat(connect(connector, with("localhost", "verify"))).isNotEmpty();
  }

  @Test
  void aServerWithoutTlsIsToldFromOneThatIsOff() throws Exception {
    var plain = new HashMap<>(MariaServer.start("--skip-ssl").reaching());
    plain.put("tls", "encrypt");
    assertThatThrownBy(() -> connect("mariadb", plain))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(SourceCode.SERVER_UNPROVEN));
  }

  private static MariaServer server() {
    return requireNonNull(server);
  }

  private String connect(String connector, Map<String, String> fields) {
    return sources.connect(connector, "Thử", fields, access.system()).id();
  }

  private Map<String, String> with(String host, String protection) {
    var fields = new HashMap<>(server().reaching());
    fields.put("host", host);
    fields.put("tls", protection);
    return Map.copyOf(fields);
  }
}
