package vn.phusa.app.shell.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.Serving;

/** The installation as a process of its own: killed, started again, refused, stopped. */
class RestartTest {

  private static final Pattern PORT = Pattern.compile("\"url\":\"http://localhost:(\\d+)\"");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path directory;

  @Test
  void comesBackAfterItWasKilledAndEndsCleanly() throws Exception {
    var first = Serving.on(directory);
    first.awaitReady();
    var orphan = postmaster();
    assertThat(Files.readString(directory.resolve("server.json"))).containsPattern(PORT);
    assertNobodyGetsInWithoutThePassword();
    ask("select 'x' from pg_roles where rolname = 'phusa_house' and not rolsuper");
    write();
    var before = key();

    first.kill();
    assertThat(orphan.isAlive()).as("the database outlives a killed server").isTrue();
    forgetTheHouse();
    // As a start leaves it that dies before it has set the new one.
    Files.writeString(directory.resolve("postgres.key"), before + "\nnever-set\n");
    Files.writeString(directory.resolve("postgres-house.key"), "of an earlier version");

    var second = Serving.on(directory);
    second.awaitReady();
    assertThat(orphan.isAlive()).as("ended by the next start").isFalse();
    assertThat(read()).isEqualTo("kept");
    assertThat(connects(before)).as("the password of the start before").isFalse();
    assertThat(setting("fsync")).isEqualTo("on");
    assertThat(Files.getPosixFilePermissions(directory.resolve("postgres-program")))
        .doesNotContain(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertTheHouseIsAUserThatOwnsNothing();

    var refused = Serving.on(directory);
    assertThat(refused.awaitEnd()).isEqualTo(1);
    assertThat(refused.output())
        .contains("đang do một máy chủ Phù Sa khác sử dụng", "Another Phù Sa server")
        .doesNotContain("\tat ");

    var database = postmaster();
    second.terminate();
    // PostgreSQL takes its note away a moment before it ends.
    assertThat(database.onExit()).as("stopped with its server").succeedsWithin(PATIENCE);
    assertThat(directory.resolve("server.json")).doesNotExist();
    assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  private void assertNobodyGetsInWithoutThePassword() throws IOException {
    assertThat(connects("")).isFalse();
    assertThat(connects("wrong")).isFalse();
    assertThat(connects(key())).isTrue();
  }

  /** As in an installation from before the house had a user of its own. */
  private void forgetTheHouse() throws Exception {
    try (var connection = DriverManager.getConnection(url(), "postgres", key());
        var statement = connection.createStatement()) {
      statement.execute("drop owned by phusa_house");
      statement.execute("drop role phusa_house");
    }
  }

  private void assertTheHouseIsAUserThatOwnsNothing() throws Exception {
    assertThat(Files.getPosixFilePermissions(directory.resolve("postgres.key")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    assertThat(directory.resolve("postgres-house.key")).doesNotExist();
    assertThat(
            ask(
                """
                select string_agg(distinct usename, ',') from pg_stat_activity
                where backend_type = 'client backend' and pid <> pg_backend_pid()
                """))
        .as("the owner has no connection of the running house")
        .isEqualTo("phusa_house");
    assertThat(
            ask(
                "select rolpassword like 'SCRAM-SHA-256%' from pg_authid where rolname = 'phusa_house'"))
        .isEqualTo("t");
    assertThat(ask("select has_table_privilege('phusa_house', 'journal_entry', 'INSERT')"))
        .isEqualTo("t");
    assertThat(ask("select has_table_privilege('phusa_house', 'journal_entry', 'DELETE')"))
        .isEqualTo("f");
    assertThat(ask("select has_database_privilege('phusa_house', 'postgres', 'TEMPORARY')"))
        .isEqualTo("f");
  }

  @Test
  void leavesAnotherProgramsProcessAlone() throws Exception {
    var data = Files.createDirectories(directory.resolve("postgres"));
    var other = started("sleep", "60");
    Files.writeString(data.resolve("postmaster.pid"), other.pid() + "\n" + data + "\n");
    LeftBehind.in(data).end();
    assertThat(other.isAlive()).isTrue();
    assertThat(data.resolve("postmaster.pid")).doesNotExist();
    other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
  }

  /** Left alone it would go on writing beside the database that is started next. */
  @Test
  void endsADatabaseThatWasStartedByAnotherPathToTheSameFolder() throws Exception {
    var data = Files.createDirectories(directory.resolve("postgres"));
    var link = Files.createSymbolicLink(directory.resolve("link"), data);
    // As PostgreSQL, it listens to SIGINT also where the tests run in the background of a shell.
    var listening = "$SIG{INT} = sub { exit }; sleep 60";
    var left = started("perl", "-e", listening, "postgres", "" + link);
    Files.writeString(data.resolve("postmaster.pid"), left.pid() + "\n" + link + "\n");
    LeftBehind.in(data).end();
    assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(data.resolve("postmaster.pid")).doesNotExist();
  }

  /** One that is what it was started as: for a moment it has no command line yet. */
  private static Process started(String... command) throws IOException {
    var process = new ProcessBuilder(command).start();
    var last = command[command.length - 1];
    Eventually.until(
        () -> process.info().arguments().map(List::of).orElse(List.of()),
        arguments -> arguments.contains(last));
    return process;
  }

  private ProcessHandle postmaster() throws IOException {
    var note = Files.readAllLines(directory.resolve("postgres/postmaster.pid"));
    return ProcessHandle.of(Long.parseLong(note.getFirst().strip())).orElseThrow();
  }

  private void write() throws Exception {
    try (var connection = DriverManager.getConnection(url(), "postgres", key());
        var statement = connection.createStatement()) {
      statement.execute("create table proof (word text)");
      statement.execute("insert into proof values ('kept')");
    }
  }

  private String read() throws Exception {
    return ask("select word from proof");
  }

  private String setting(String name) throws Exception {
    return ask("show " + name);
  }

  private String ask(String query) throws Exception {
    try (var connection = DriverManager.getConnection(url(), "postgres", key());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private boolean connects(String password) throws IOException {
    try (var connection = DriverManager.getConnection(url(), "postgres", password)) {
      return !connection.isClosed();
    } catch (SQLException refused) {
      return false;
    }
  }

  private String key() throws IOException {
    return Files.readString(directory.resolve("postgres.key")).strip();
  }

  private String url() throws IOException {
    var port = Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(3).strip();
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }
}
