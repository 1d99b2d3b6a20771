package vn.phusa.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.phusa.PhuSa;

/** {@code phusa serve} as a process of its own. */
public record Serving(Process process, Path log) {

  private static final long PATIENCE_SECONDS = 600;

  /**
   * @param more options of the command
   */
  public static Serving on(Path directory, String... more) throws IOException {
    return on(directory, Map.of(), more);
  }

  /**
   * @param environment variables besides ours
   * @param more options of the command
   */
  public static Serving on(Path directory, Map<String, String> environment, String... more)
      throws IOException {
    var log = Files.createTempFile("serving", ".log");
    var usual = Stream.of("serve", "--port", "0", "--dir", directory.toString());
    var options = Stream.concat(usual, Stream.of(more)).toArray(String[]::new);
    var serving =
        JavaProcess.of("512m", PhuSa.class, options)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    serving.environment().putAll(environment);
    return new Serving(serving.start(), log);
  }

  /** Waits for the ready line; fails at once when the process ends. */
  public void awaitReady() throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!output().contains("Phù Sa is ready: http://localhost:")) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
        throw new AssertionError("not ready: " + output());
      }
    }
  }

  public int awaitEnd() throws Exception {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("still running: " + output());
    }
    return process.exitValue();
  }

  /** As {@code kill -9}. */
  public void kill() throws Exception {
    process.destroyForcibly();
    awaitEnd();
  }

  /** As {@code kill}. */
  public void terminate() throws Exception {
    process.destroy();
    awaitEnd();
  }

  public String output() throws IOException {
    return Files.readString(log);
  }
}
