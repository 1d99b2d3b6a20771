package vn.phusa.app.shell.command;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.phusa.app.shell.Shell;

/** {@code phusa datasets}: what there is. */
@Command(
    name = "datasets",
    mixinStandardHelpOptions = true,
    description = "Liệt kê các bộ dữ liệu. Lists the datasets.")
class DatasetsCommand implements vn.phusa.app.shell.Command {

  @ParentCommand private @Nullable Shell shell;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "WORDS", arity = "0..1", description = "Từ cần tìm. Words to look for.")
  private String words = "";

  @Override
  public Integer call() {
    var connection = server.open(requireNonNull(shell));
    if (connection.isEmpty()) {
      return 1;
    }
    var out = requireNonNull(spec).commandLine().getOut();
    try (var open = connection.get()) {
      var answer = open.client().get("/api/v1/datasets", Map.of("q", words, "size", "100"));
      for (var dataset : answer.path("datasets")) {
        out.printf(
            "%-48s %12d  %s%n",
            dataset.path("slug").asString(),
            dataset.path("rows").asLong(),
            dataset.path("title").asString());
      }
      out.flush();
      return 0;
    } catch (ServerClient.Refusal | ServerClient.Unreachable failure) {
      return ServerClient.report(failure, requireNonNull(spec).commandLine().getErr());
    }
  }
}
