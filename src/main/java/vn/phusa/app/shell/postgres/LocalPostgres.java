package vn.phusa.app.shell.postgres;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phusa.app.shell.ShellCode;
import vn.phusa.app.shell.inner.InTurn;
import vn.phusa.base.key.KeyFiles;
import vn.phusa.base.problem.Problem;

/**
 * PostgreSQL as a child process with its files in {@code postgres/} of the state directory. It
 * listens on the loopback address only and asks for passwords that are new at each start: one for
 * whoever owns the database, one for the running house, which may do less and whose password lies
 * nowhere.
 */
final class LocalPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;
  private final Path data;
  private final Passwords passwords;

  /** Of whoever owns the database, and of the running house. */
  private record Passwords(String owner, String house) {}

  private LocalPostgres(EmbeddedPostgres server, Path data, Passwords passwords) {
    this.server = server;
    this.data = data;
    this.passwords = passwords;
  }

  /** Starts it, after ending one that a killed server of ours has left behind. */
  static LocalPostgres start(Path directory, int connections, KeyFiles files) {
    var data = directory.resolve("postgres");
    LeftBehind.in(data).end();
    try {
      return started(directory, data, connections, files);
    } catch (Problem known) {
      LeftBehind.in(data).end();
      throw known;
    } catch (IOException | RuntimeException failure) {
      LeftBehind.in(data).end();
      throw new Problem(
          failure,
          ShellCode.DATABASE_FAILED,
          directory.resolve("postgres.log"),
          failure.toString());
    }
  }

  private static LocalPostgres started(Path directory, Path data, int connections, KeyFiles files)
      throws IOException {
    var password = DatabasePassword.in(directory, files);
    var server = builder(directory, data, password.possible(), connections).start();
    keepPrograms(program(directory));
    var valid = valid(server, password.possible());
    var before = owner(server, valid);
    Lockdown.of(data, before).demand(valid);
    var owner = password.renew(valid, next -> HouseUser.password(before, "postgres", next));
    var house = DatabasePassword.random();
    HouseUser.ensure(owner(server, owner), house);
    // Until it was new at each start it had a file.
    Files.deleteIfExists(directory.resolve("postgres-house.key"));
    return new LocalPostgres(server, data, new Passwords(owner, house));
  }

  /** The one that the database takes; when it takes none, the last one. */
  private static String valid(EmbeddedPostgres server, List<String> possible) {
    for (var password : possible) {
      try (var connection = owner(server, password).getConnection()) {
        LOG.debug("The database takes {} of its owner", connection.getMetaData().getUserName());
        return password;
      } catch (SQLException refused) {
        LOG.debug("A password of a start that was cut short", refused);
      }
    }
    return possible.getLast();
  }

  private static DataSource owner(EmbeddedPostgres server, String password) {
    return server.getPostgresDatabase(Map.of("password", password));
  }

  /**
   * The binaries have a folder of their own: the library clears what it takes for stale data beside
   * them. It also asks for {@code fsync} off, which the later setting takes back.
   */
  private static EmbeddedPostgres.Builder builder(
      Path directory, Path data, List<String> passwords, int connections) {
    var log = directory.resolve("postgres.log").toFile();
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(program(directory).toFile())
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(PATIENCE)
        .setLocaleConfig("locale", "C")
        .setConnectConfig("password", String.join("\n", passwords))
        .setConnectConfig("authenticationPluginClassName", InTurn.class.getName())
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
