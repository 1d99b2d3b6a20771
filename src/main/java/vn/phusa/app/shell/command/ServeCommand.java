package vn.phusa.app.shell.command;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.util.Locale;
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
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;

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

  @Option(
      names = "--let-in",
      paramLabel = "ID",
      description =
          "Cho người này vào lại bằng liên kết dùng một lần, khi mất cả điện thoại lẫn mã khôi phục."
              + " Lets this person in again by a one-time link, when phone and recovery codes are"
              + " lost.")
  private @Nullable String lost;

  @Override
  public Integer call() {
    var out = requireNonNull(spec).commandLine().getOut();
    var root = requireNonNull(shell).root();
    return RunningServer.start(root, state.directory(), port)
        .map(server -> serve(server, out))
        .orElse(RunningServer.NOT_STARTED);
  }

  private int serve(RunningServer server, PrintWriter out) {
    if (lost != null) {
      try {
        server.letIn(lost, out);
      } catch (Problem missing) {
        server.stop();
        var err = requireNonNull(spec).commandLine().getErr();
        err.println(missing.sentence(Words.VIETNAMESE));
        err.println(missing.sentence(Locale.ENGLISH));
        return RunningServer.NOT_STARTED;
      }
    }
    return server.announce(out).await();
  }
}
