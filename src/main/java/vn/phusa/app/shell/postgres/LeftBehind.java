package vn.phusa.app.shell.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phusa.app.shell.ShellCode;
import vn.phusa.base.problem.Problem;

/**
 * A database that outlived the server that started it. It is ended only when its own command line
 * names our data directory; whoever calls holds the lock of the state directory.
 */
record LeftBehind(Path data) {

  private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
  private static final int SECONDS = 60;

  static LeftBehind in(Path data) {
    return new LeftBehind(data);
  }

  /** Ends it as a fast shutdown does; afterwards nothing of it is in the way of a new start. */
  void end() {
    var note = data.resolve("postmaster.pid");
    try {
      if (Files.notExists(note)) {
        return;
      }
      postmaster(note).ifPresent(this::stop);
      // The number belongs to nobody or to another program: only the note is left.
      Files.deleteIfExists(note);
    } catch (IOException failure) {
      throw new Problem(failure, ShellCode.DATABASE_HELD, data, failure.toString());
    }
  }

  private Optional<ProcessHandle> postmaster(Path note) throws IOException {
    var first = Files.readString(note).lines().findFirst().orElse("").strip();
    if (!first.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(first))
        .filter(ProcessHandle::isAlive)
        .filter(this::ours);
  }

  private boolean ours(ProcessHandle process) {
    var information = process.info();
    if (information.arguments().isEmpty() && information.commandLine().isEmpty()) {
      throw new Problem(ShellCode.DATABASE_HELD, data, Long.toString(process.pid()));
    }
    return information
        .arguments()
        .map(arguments -> Arrays.stream(arguments).anyMatch(this::isData))
        .orElse(false);
  }

  /** The same folder, also when it was reached by another way, as a symbolic link. */
  private boolean isData(String argument) {
    try {
      return Files.isSameFile(Path.of(argument), data);
    } catch (IOException | InvalidPathException none) {
      return false;
    }
  }

  private void stop(ProcessHandle process) {
    LOG.info("Ending the database {} that an earlier server left in {}", process.pid(), data);
    try {
      // SIGINT is PostgreSQL's fast shutdown; Java itself can only send SIGTERM, which waits.
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      process.onExit().get(SECONDS, TimeUnit.SECONDS);
    } catch (IOException | ExecutionException | TimeoutException failure) {
      throw new Problem(failure, ShellCode.DATABASE_HELD, data, Long.toString(process.pid()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Problem(interrupted, ShellCode.DATABASE_HELD, data, Long.toString(process.pid()));
    }
  }
}
