package vn.phusa.app.shell.command;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.phusa.app.shell.Shell;

/** {@code phusa runs}: the newest runs and how they ended. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "Liệt kê các lượt nạp mới nhất. Lists the newest runs.")
class RunsCommand implements vn.phusa.app.shell.Command {

  @ParentCommand private @Nullable Shell shell;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ServerOptions server = new ServerOptions();

  @Option(
      names = "--dataset",
      paramLabel = "SLUG",
      description = "Chỉ của bộ này. Only of this one.")
  private @Nullable String dataset;

  @Override
  public Integer call() {
    var connection = server.open(requireNonNull(shell));
    if (connection.isEmpty()) {
      return 1;
    }
    var out = requireNonNull(spec).commandLine().getOut();
    try (var open = connection.get()) {
      var query = dataset == null ? Map.<String, String>of() : Map.of("dataset", dataset);
      for (var run : open.client().get("/api/v1/runs", query)) {
        out.printf(
            "%-26s %-11s %10d %8d  %s <- %s%n",
            run.path("id").asString(),
            run.path("state").asString(),
            run.path("counts").path("accepted").asLong(),
            run.path("counts").path("quarantined").asLong(),
            run.path("dataset").asString(),
            run.path("fileName").asString());
      }
      out.flush();
      return 0;
    }
  }
}
