package vn.phusa.app.shell.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import vn.phusa.app.shell.Shell;
import vn.phusa.app.shell.inner.RunningServer;
import vn.phusa.app.shell.inner.StateDirectory;

/**
 * {@code phusa train}: a start that ends by itself, from which the JVM learns what later starts
 * need. {@code ./phusa} calls it once after a build.
 */
@Command(
    name = "train",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Khởi động rồi dừng ngay. Starts and stops again.")
class TrainCommand implements vn.phusa.app.shell.Command {

  @ParentCommand private @Nullable Shell shell;
  @Mixin private StateDirectory state = new StateDirectory();

  @Override
  public Integer call() throws IOException {
    var started = RunningServer.startLocally(requireNonNull(shell).root(), state.directory());
    if (started.isEmpty()) {
      return RunningServer.NOT_STARTED;
    }
    var server = started.get();
    try (var client = ServerClient.of(server.url(), Optional.empty())) {
      client.stream("/", Map.of()).close();
      client.get("/api/v1/datasets", Map.of("q", "dân số"));
    } finally {
      server.stop();
    }
    return 0;
  }
}
