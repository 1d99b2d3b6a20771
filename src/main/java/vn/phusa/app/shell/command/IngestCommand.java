package vn.phusa.app.shell.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import vn.phusa.app.shell.Shell;

/** {@code phusa ingest}: a file into a dataset. Exit codes: 0 committed, 2 held, 3 refused. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Nạp tệp vào một bộ dữ liệu. Brings files into a dataset.",
    exitCodeListHeading = "Mã thoát / exit codes:%n",
    exitCodeList = {"0:đã nạp / committed", "2:chờ quyết định / held", "3:bị từ chối / refused"})
class IngestCommand implements vn.phusa.app.shell.Command {

  static final int HELD = 2;
  static final int REFUSED = 3;

  @ParentCommand private @Nullable Shell shell;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tệp cần nạp. Files to bring in.")
  private List<Path> files = List.of();

  @Option(
      names = "--dataset",
      paramLabel = "SLUG",
      required = true,
      description = "Mã bộ dữ liệu, như so-y-te.benh-vien. The dataset.")
  private String dataset = "";

  @Option(names = "--title", description = "Tên của bộ dữ liệu mới. Title of a new dataset.")
  private @Nullable String title;

  @Option(
      names = "--table",
      defaultValue = "0",
      description = "Bảng thứ mấy trong tệp, từ 0. Which table of the file, from 0.")
  private int table;

  @Option(names = "--mode", description = "append, replace hoặc upsert. append, replace or upsert.")
  private @Nullable String mode;

  @Option(names = "--key", split = ",", paramLabel = "COL", description = "Cột khóa. Key columns.")
  private List<String> key = List.of();

  @Option(
      names = "--internal",
      description =
          "Bộ dữ liệu mới là nội bộ; mặc định là mở. A new dataset is internal, not open.")
  private boolean internal;

  @Option(names = "--yes", description = "Đồng ý với đề nghị. Takes the proposal as it is.")
  private boolean yes;

  @Option(names = "--json", description = "Một đối tượng JSON một dòng. One JSON object a line.")
  private boolean json;

  @Override
  public Integer call() {
    var connection = server.open(requireNonNull(shell));
    if (connection.isEmpty()) {
      return REFUSED;
    }
    try (var open = connection.get()) {
      return bringIn(open.client());
    }
  }

  private int bringIn(ServerClient client) {
    var report = new IngestReport(out(), json);
    var worst = 0;
    var later = mode;
    for (var file : files) {
      worst = Math.max(worst, one(client, file, later, report));
      later = "replace".equals(later) ? "append" : later;
    }
    return worst;
  }

  private int one(ServerClient client, Path file, @Nullable String fileMode, IngestReport report) {
    try {
      var uploaded = send(client, file);
      report.proposal(file, uploaded, table);
      if (!yes && !Confirmation.asked()) {
        report.notConfirmed(file);
        return HELD;
      }
      var run = client.post("/api/v1/runs", wish(uploaded, fileMode));
      return report.result(file, new RunWatch(client, report).untilAtRest(run));
    } catch (ServerClient.Refusal refusal) {
      report.refused(file, refusal);
      return REFUSED;
    } catch (ServerClient.Unreachable | IOException unreachable) {
      report.unreadable(file, unreachable);
      return REFUSED;
    }
  }

  /** A file that changes while it travels would be kept as something that never was. */
  private static JsonNode send(ServerClient client, Path file) throws IOException {
    var size = Files.size(file);
    var changed = Files.getLastModifiedTime(file);
    var uploaded =
        client.upload("/api/v1/uploads", Map.of("name", file.getFileName().toString()), file);
    if (Files.size(file) != size || !Files.getLastModifiedTime(file).equals(changed)) {
      throw new IOException(ServerWords.of("shell.ingest.changed", file));
    }
    return uploaded;
  }

  private Map<String, Object> wish(JsonNode uploaded, @Nullable String fileMode) {
    var wish = new HashMap<String, Object>();
    wish.put("upload", uploaded.path("hash").asString());
    wish.put("table", table);
    wish.put("dataset", dataset);
    wish.put("key", key);
    wish.put("classification", internal ? "INTERNAL" : "OPEN");
    if (title != null) {
      wish.put("title", title);
    }
    if (fileMode != null) {
      wish.put("mode", fileMode);
    }
    return wish;
  }

  private PrintWriter out() {
    return requireNonNull(spec).commandLine().getOut();
  }
}
