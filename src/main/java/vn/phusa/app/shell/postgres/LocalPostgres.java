package vn.phusa.app.shell.postgres;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phusa.app.shell.ShellCode;
import vn.phusa.base.problem.Problem;

/**
 * PostgreSQL as a child process with its files in {@code postgres/} of the state directory. It
 * listens on the loopback address only and asks for passwords that are made at the first start: one
 * for whoever owns the database, one for the running house, which may do less.
 */
final class LocalPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;
  private final Path data;
  private final Passwords passwords;

  /** Of whoever owns the database, and of the running house. */
  private record Passwords(String owner, String house) {

    static Passwords in(Path directory) throws IOException {
      return new Passwords(DatabasePassword.owner(directory), DatabasePassword.house(directory));
    }
  }

  private LocalPostgres(EmbeddedPostgres server, Path data, Passwords passwords) {
    this.server = server;
    this.data = data;
    this.passwords = passwords;
  }

  /** Starts it, after ending one that a killed server of ours has left behind. */
  static LocalPostgres start(Path directory, int connections) {
    var data = directory.resolve("postgres");
    LeftBehind.in(data).end();
    try {
      var passwords = Passwords.in(directory);
      var server = builder(directory, data, passwords.owner(), connections).start();
      keepPrograms(program(directory));
      var owner = server.getPostgresDatabase(Map.of("password", passwords.owner()));
      Lockdown.of(data, owner).demand(passwords.owner());
      HouseUser.ensure(owner, passwords.house());
      return new LocalPostgres(server, data, passwords);
    } catch (IOException | RuntimeException failure) {
      LeftBehind.in(data).end();
      throw new Problem(
          failure,
          ShellCode.DATABASE_FAILED,
          directory.resolve("postgres.log"),
          failure.toString());
    }
  }

  /**
   * The binaries have a folder of their own: the library clears what it takes for stale data beside
   * them. It also asks for {@code fsync} off, which the later setting takes back.
   */
  private static EmbeddedPostgres.Builder builder(
      Path directory, Path data, String password, int connections) {
    var log = directory.resolve("postgres.log").toFile();
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(program(directory).toFile())
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(PATIENCE)
        .setLocaleConfig("locale", "C")
        .setConnectConfig("password", password)
        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", Integer.toString(connections + 20))
        .setServerConfig("shared_buffers", "128MB");
  }

  /** The library lets everybody write where the programs lie, unless it has them elsewhere. */
  private static void keepPrograms(Path programs) throws IOException {
    if (Files.isDirectory(programs)) {
      Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static Path program(Path directory) {
    return directory.resolve("postgres-program");
  }

  /** For the running house, which reads and writes rows. */
  void describe(HikariDataSource pool) {
    pool.setJdbcUrl(url());
    pool.setUsername(HouseUser.NAME);
    pool.setPassword(passwords.house());
  }

  /** For the migrations. */
  void describeOwner(HikariDataSource pool) {
    pool.setJdbcUrl(url());
    pool.setUsername("postgres");
    pool.setPassword(passwords.owner());
  }

  private String url() {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
  }

  /**
   * Stops it; the library gives up after five seconds, a database that still writes gets longer.
   */
  @Override
  public void close() throws IOException {
    server.close();
    LeftBehind.in(data).end();
    LOG.debug("PostgreSQL in {} has stopped", data);
  }
}
