package vn.phusa.app.shell.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.phusa.app.shell.Shell;

/** {@code phusa query}: rows of a dataset that a condition (CQL2 text) picks. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Lấy các dòng của một bộ dữ liệu. Rows of a dataset.")
class QueryCommand implements vn.phusa.app.shell.Command {

  @ParentCommand private @Nullable Shell shell;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "SLUG", description = "Bộ dữ liệu. The dataset.")
  private String dataset = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILTER",
      description = "Điều kiện, như \"nam >= 2020\". A condition, in CQL2 text.")
  private @Nullable String condition;

  @Option(names = "--cql", paramLabel = "FILTER", description = "Như FILTER. The same as FILTER.")
  private @Nullable String cql;

  @Option(names = "--select", description = "Các cột, cách nhau bằng dấu phẩy. Columns.")
  private @Nullable String select;

  @Option(names = "--sort", description = "Cột sắp xếp, như -nam. Columns to sort by.")
  private @Nullable String sort;

  @Option(names = "--limit", defaultValue = "100", description = "Số dòng. Rows at the most.")
  private int limit;

  @Option(
      names = {"-f", "--format"},
      defaultValue = "csv",
      description = "csv, json, ndjson. The format.")
  private String format = "csv";

  @Override
  public Integer call() {
    var connection = server.open(requireNonNull(shell));
    if (connection.isEmpty()) {
      return 1;
    }
    try (var open = connection.get();
        var rows = open.client().stream("/api/v1/datasets/" + dataset + "/rows", parameters())) {
      var out = requireNonNull(spec).commandLine().getOut();
      new InputStreamReader(rows, StandardCharsets.UTF_8).transferTo(out);
      out.flush();
      return 0;
    } catch (ServerClient.Refusal | ServerClient.Unreachable failure) {
      return ServerClient.report(failure, requireNonNull(spec).commandLine().getErr());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> parameters() {
    var parameters = new HashMap<String, String>();
    parameters.put("f", format);
    parameters.put("limit", Integer.toString(limit));
    put(parameters, "filter", cql == null ? condition : cql);
    put(parameters, "select", select);
    put(parameters, "sort", sort);
    return parameters;
  }

  private static void put(Map<String, String> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }
}
