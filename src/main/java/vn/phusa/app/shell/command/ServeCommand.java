package vn.phusa.app.shell.command;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.phusa.app.shell.Shell;
import vn.phusa.app.shell.inner.RunningServer;
import vn.phusa.app.shell.inner.StateDirectory;

/** {@code phusa serve}: the production start. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Khởi động máy chủ. Starts the server.")
class ServeCommand implements vn.phusa.app.shell.Command {

  @ParentCommand private @Nullable Shell shell;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private StateDirectory state = new StateDirectory();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Cổng; 0 là một cổng còn trống. The port; 0 takes a free one.")
  private @Nullable Integer port;

  @Override
  public Integer call() {
    var out = requireNonNull(spec).commandLine().getOut();
    var root = requireNonNull(shell).root();
    return RunningServer.start(root, state.directory(), port)
        .map(server -> server.announce(out).await())
        .orElse(RunningServer.NOT_STARTED);
  }
}
