package vn.phusa.app.shell.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.phusa.app.shell.Shell;

/** Which server a command speaks to. */
class ServerOptions {

  @Mixin private StateDirectory state = new StateDirectory();

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "Địa chỉ máy chủ khác (khóa trong PHUSA_KEY). Another server (its key in PHUSA_KEY).")
  private @Nullable String server;

  java.util.Optional<Connection> open(Shell shell) {
    return Connection.open(shell.root(), state.directory(), server);
  }
}
