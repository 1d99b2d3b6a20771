package vn.phusa.app.shell.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code serve} in a process of its own: by the script that started this one, as people start it;
 * without a script, the way this process was.
 */
final class ServerProcess implements AutoCloseable {

  private static final String READY = "Phù Sa is ready: ";

  /** The script names itself by this property and gives the JVM what this variable holds. */
  private static final String SCRIPT = "phusa.script";

  private static final String SCRIPT_OPTIONS = "PHUSA_JAVA_OPTIONS";

  private final Process process;
  private final Path state;
  private final double secondsToReady;

  private ServerProcess(Process process, Path state, double secondsToReady) {
    this.process = process;
    this.state = state;
    this.secondsToReady = secondsToReady;
  }

  /** Starts one and returns when it is ready. */
  static ServerProcess start(BenchPlan plan, Path state, String... javaOptions) {
    var began = System.nanoTime();
    var process =
        launch(plan, List.of(javaOptions), "serve", "--port", "0", "--dir", state.toString());
    try (var lines = lines(process)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(READY)) {
          return new ServerProcess(process, state, (System.nanoTime() - began) / 1e9);
        }
      }
      throw new IllegalStateException("the server did not start; see " + log(plan));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs another command of ours to its end and returns what it printed. */
  static String command(BenchPlan plan, String... arguments) {
    var process = launch(plan, List.of(), arguments);
    try (var lines = lines(process)) {
      var printed = String.join("\n", lines.lines().toList());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(arguments[0] + " ended badly: " + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  double secondsToReady() {
    return secondsToReady;
  }

  /** What the Java process holds of the machine's memory now. */
  double residentMebibytes() {
    return Memory.of(process.pid(), "status", "VmRSS");
  }

  /** The most that it ever held. */
  double peakMebibytes() {
    return Memory.of(process.pid(), "status", "VmHWM");
  }

  /** What the embedded database holds; what its processes share is counted once. */
  double databaseMebibytes() {
    try (var note = Files.lines(state.resolve("postgres").resolve("postmaster.pid"))) {
      var postmaster =
          ProcessHandle.of(Long.parseLong(note.findFirst().orElseThrow().strip())).orElseThrow();
      return Stream.concat(Stream.of(postmaster), postmaster.descendants())
          .mapToDouble(one -> Memory.of(one.pid(), "smaps_rollup", "Pss"))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks it to stop and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private static Process launch(BenchPlan plan, List<String> options, String... arguments) {
    var script = System.getProperty(SCRIPT);
    var builder =
        script == null
            ? new ProcessBuilder(java(plan, options, arguments))
            : new ProcessBuilder(Stream.concat(Stream.of(script), Stream.of(arguments)).toList());
    builder
        .environment()
        .merge(SCRIPT_OPTIONS, String.join(" ", options), (usual, more) -> usual + " " + more);
    try {
      return builder.redirectError(ProcessBuilder.Redirect.appendTo(log(plan).toFile())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> java(BenchPlan plan, List<String> options, String... arguments) {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    words.addAll(options);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), plan.main().getName()));
    words.addAll(List.of(arguments));
    return words;
  }

  private static Path log(BenchPlan plan) {
    return plan.work().resolve("servers.log");
  }

  private static BufferedReader lines(Process process) {
    return process.inputReader(StandardCharsets.UTF_8);
  }
}
