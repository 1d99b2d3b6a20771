package vn.phusa.app.shell.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import vn.phusa.app.shell.inner.PrivateFolder;
import vn.phusa.app.shell.inner.ServerWords;

/** What an installation needs of the machine that it runs on. */
final class Machine {

  private static final int JAVA = 25;
  private static final long GIB = 1L << 30;
  private static final long DISK_GIB = 5;
  private static final long MEMORY_GIB = 2;
  private static final Duration DRIFT = Duration.ofSeconds(5);

  private final Path directory;
  private final int port;

  Machine(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /**
   * @param sentence in Vietnamese and English, with what was seen
   */
  record Check(boolean good, String sentence) {
    static Check of(boolean good, String key, Object... values) {
      return new Check(good, ServerWords.line("shell.doctor." + key, values));
    }
  }

  Check java() {
    var version = Runtime.version().feature();
    return Check.of(version >= JAVA, "java", version, JAVA);
  }

  Check disk() {
    var free = existing(directory).toFile().getUsableSpace() / GIB;
    return Check.of(free >= DISK_GIB, "disk", directory, free, DISK_GIB);
  }

  Check memory() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var total = system.getTotalMemorySize() / GIB;
    return Check.of(total >= MEMORY_GIB, "memory", total, MEMORY_GIB);
  }

  /** What lies in the state is for nobody but the server. */
  Check privacy() {
    try {
      return PrivateFolder.isOpen(directory)
          ? Check.of(false, "open", directory)
          : Check.of(true, "private", directory);
    } catch (IOException unreadable) {
      return Check.of(false, "unwritable", directory, unreadable.toString());
    }
  }

  /** A port that our own running server holds is as good as a free one. */
  Check port() {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(port));
      return Check.of(true, "portFree", port);
    } catch (IOException taken) {
      return Check.of(Files.exists(directory.resolve("server.json")), "portTaken", port);
    }
  }

  /**
   * The clock and the disk's clock must agree; a machine whose clock runs away would mislead the
   * journal.
   */
  Check clock() {
    try {
      var probe = Files.createTempFile(existing(directory), "phusa-clock", "");
      try {
        var written = Files.getLastModifiedTime(probe).toInstant();
        var drift = Duration.between(written, Instant.now()).abs();
        return Check.of(drift.compareTo(DRIFT) < 0, "clock", Instant.now().toString());
      } finally {
        Files.delete(probe);
      }
    } catch (IOException unwritable) {
      return Check.of(false, "unwritable", directory, unwritable.toString());
    }
  }

  /** Of an outside database the address is tried; the embedded one only needs a place to live. */
  Check database() {
    var url = System.getenv("PHUSA_DATABASE_URL");
    if (url == null) {
      return Check.of(
          Files.isWritable(existing(directory)), "embedded", directory.resolve("postgres"));
    }
    try (var connection =
        DriverManager.getConnection(
            url, System.getenv("PHUSA_DATABASE_USER"), System.getenv("PHUSA_DATABASE_PASSWORD"))) {
      return Check.of(true, "database", connection.getMetaData().getDatabaseProductVersion());
    } catch (SQLException unreachable) {
      return Check.of(false, "databaseUnreachable", unreachable.toString());
    }
  }

  private static Path existing(Path path) {
    var place = path;
    while (!Files.exists(place) && place.getParent() != null) {
      place = place.getParent();
    }
    return place;
  }
}
