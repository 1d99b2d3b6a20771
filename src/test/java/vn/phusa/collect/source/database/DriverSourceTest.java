package vn.phusa.collect.source.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;

/**
 * A database that is read by a driver from the operator's folder. H2's server stands for SQL Server
 * and Oracle, of which there is none to be tried.
 */
@Import(DriverSourceTest.Brought.class)
class DriverSourceTest extends DatabaseContract {

  private static final String PASSWORD = "Dung-cho-thu-1";
  private static final String NAME = "mem:kho;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";

  @TempDir static Path folder;
  private static Server server = new Server();

  @BeforeAll
  static void start() throws SQLException, IOException, URISyntaxException {
    var jar =
        Path.of(org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(jar, folder.resolve("h2.jar"));
    server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifNotExists").start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Brought {
    @Bean
    Connector brought(SourceSettings settings, Addresses addresses) {
      var database = new DriverDatabase(new Stand(), new Drivers(folder), settings);
      return new DatabaseConnector(database, addresses);
    }
  }

  private record Stand() implements Product {
    @Override
    public String key() {
      return "stand-in";
    }

    @Override
    public int port() {
      return 9_092;
    }

    @Override
    public String scheme() {
      return "jdbc:h2:tcp://";
    }

    @Override
    public String jar() {
      return "h2.jar";
    }

    @Override
    public Target target(Link link, InetAddress address, SourceSettings limits) {
      var options = new Properties();
      options.setProperty("user", link.needed("user"));
      options.setProperty("password", link.text("password"));
      options.setProperty("NETWORK_TIMEOUT", Long.toString(limits.silence().toMillis()));
      var url = scheme() + Addresses.literal(address) + ":" + link.number("port") + "/mem:kho";
      return new Target(url, options);
    }

    @Override
    public String counts() {
      return """
      select table_schema, table_name, row_count_estimate from information_schema.tables
      """;
    }

    @Override
    public String state(SQLException e) {
      var broken = e.getErrorCode() == 90_067 || e.getErrorCode() == 90_031;
      return broken ? "08006" : Product.super.state(e);
    }
  }

  @Override
  protected String connector() {
    return "stand-in";
  }

  @Override
  protected Map<String, String> reaching() {
    return Map.of(
        "host", "127.0.0.1",
        "port", Integer.toString(port()),
        "database", "kho",
        "user", "doc",
        "password", PASSWORD);
  }

  @Override
  int port() {
    return server.getPort();
  }

  @Override
  Map<String, String> wrongSignIn() {
    return Map.of("password", "sai");
  }

  @Override
  void reconnectedWithoutSecret(Source source, Map<String, String> other) {
    assertThatThrownBy(() -> sources.reconnect(source.id(), other, access.system()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(SourceCode.SIGN_IN_REFUSED));
  }

  @Override
  String offered() {
    return "public." + table;
  }

  @Override
  Connection direct() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:tcp://127.0.0.1:" + port() + "/" + NAME, "doc", PASSWORD);
  }

  @Test
  void theDriverComesFromTheFolderAndSeesNothingOfOurs() {
    var driver = new Drivers(folder).require(new Stand());
    assertThat(driver).isNotInstanceOf(org.h2.Driver.class);
    assertThat(driver.getClass().getName()).isEqualTo("org.h2.Driver");
    var loader = Objects.requireNonNull(driver.getClass().getClassLoader());
    assertThatThrownBy(() -> loader.loadClass(SourceCode.class.getName()))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlserver", "oracle"})
  void aDriverThatIsNotThereIsNamedBeforeAnythingIsSent(String key) {
    var kind =
        sources.connectors().stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow();
    assertThat(kind.missing()).isPresent();
    var fields = new HashMap<>(reaching());
    assertThatThrownBy(() -> sources.connect(key, "Thử", fields, access.system()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(SourceCode.DRIVER_MISSING);
              assertThat(problem.sentence(java.util.Locale.of("vi"))).contains(".jar", "drivers");
              assertThat(problem.sentence(java.util.Locale.ENGLISH)).contains(".jar", "drivers");
            });
  }
}
