package vn.phusa.app.shell.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import vn.phusa.app.shell.inner.ServerWords;
import vn.phusa.base.text.Words;

/** {@code phusa audit}: the journal for whoever checks it. Exit code 1 when it is not intact. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Kiểm chứng, chứng minh, xuất nhật ký. Verifies, proves and exports the journal.",
    synopsisSubcommandLabel = "COMMAND")
class AuditCommand implements vn.phusa.app.shell.Command {

  private static final int BROKEN = 1;

  @ParentCommand private @Nullable Shell shell;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    requireNonNull(spec).commandLine().usage(out());
    return picocli.CommandLine.ExitCode.USAGE;
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Kiểm chứng nhật ký. Verifies the journal.",
      exitCodeListHeading = "Mã thoát / exit codes:%n",
      exitCodeList = {
        "0:nguyên vẹn / intact",
        "1:đã bị can thiệp / somebody has meddled with it",
        "3:chưa kiểm chứng được / could not be verified"
      })
  int verify(
      @Mixin ServerOptions server,
      @Option(names = "--from", paramLabel = "N", description = "Từ mục số. From this entry.")
          @Nullable Long from,
      @Option(names = "--to", paramLabel = "N", description = "Đến mục số. Up to this entry.")
          @Nullable Long to,
      @Option(names = "--json", description = "Một đối tượng JSON. One JSON object.")
          boolean json) {
    return with(
        server,
        client -> {
          var query = new HashMap<String, String>();
          put(query, "from", from);
          put(query, "to", to);
          var report = client.post("/api/v1/journal/verification", query, Map.of());
          if (json) {
            out().println(report);
          } else {
            say(report);
          }
          return report.path("intact").asBoolean() ? 0 : BROKEN;
        });
  }

  @Command(
      name = "proof",
      mixinStandardHelpOptions = true,
      description = "Bằng chứng một mục có trong nhật ký đã ký. Proof that an entry is signed.")
  int proof(
      @Mixin ServerOptions server,
      @Parameters(paramLabel = "SEQUENCE", description = "Số của mục. Number of the entry.")
          long sequence) {
    return with(
        server,
        client -> {
          var proof = client.get("/api/v1/journal/" + sequence + "/proof", Map.of());
          out().println(proof.toPrettyString());
          return 0;
        });
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Xuất nhật ký. Exports the journal.")
  int export(
      @Mixin ServerOptions server,
      @Option(names = "--principal", paramLabel = "ID", description = "Ai. Who.")
          @Nullable String principal,
      @Option(names = "--action", description = "Việc hoặc phần đầu. Act or its beginning.")
          @Nullable String action,
      @Option(names = "--subject", description = "Với. On what.") @Nullable String subject,
      @Option(names = "--from", description = "Từ ngày, giờ. From this day or time.")
          @Nullable String from,
      @Option(names = "--to", description = "Đến hết ngày, giờ. Until this day or time.")
          @Nullable String to,
      @Option(
              names = {"-f", "--format"},
              defaultValue = "ndjson",
              description = "csv, ndjson.")
          String format) {
    return with(
        server,
        client -> {
          var query = new HashMap<String, String>();
          query.put("f", format);
          put(query, "principal", principal);
          put(query, "action", action);
          put(query, "subject", subject);
          put(query, "from", from);
          put(query, "to", to);
          try (var entries = client.stream("/api/v1/journal/export", query)) {
            new InputStreamReader(entries, StandardCharsets.UTF_8).transferTo(out());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return 0;
        });
  }

  @Command(
      name = "redact",
      mixinStandardHelpOptions = true,
      description = {
        "Những mục đã hết thời hạn lưu. Máy chủ tự bỏ nội dung của chúng mỗi ngày một lần.",
        "Entries that were kept for their time. The server itself removes their words once a day."
      })
  int redact(
      @Mixin ServerOptions server,
      @Option(
              names = "--dry-run",
              required = true,
              description = "Chỉ đếm, không thay đổi gì. Counts and changes nothing.")
          boolean dry,
      @Option(names = "--json", description = "Một đối tượng JSON. One JSON object.")
          boolean json) {
    return with(
        server,
        client -> {
          var due = client.get("/api/v1/journal/expired", Map.of());
          if (json) {
            out().println(due);
          } else {
            due.path("classes").forEach(one -> out().println(expired(one)));
            out().println(ServerWords.of("shell.audit.unchanged"));
          }
          return 0;
        });
  }

  private static String expired(JsonNode one) {
    var kind = "shell.audit.class." + one.path("kind").asString();
    var entries = one.path("entries").asLong();
    var lines = new ArrayList<String>();
    for (var words : List.of(Words.in(Words.VIETNAMESE), Words.in(Locale.ENGLISH))) {
      var name = words.of(kind);
      if (one.path("keptDays").isNull()) {
        lines.add(words.of("shell.audit.kept-for-ever", name));
        continue;
      }
      var days = one.path("keptDays").asLong();
      lines.add(
          entries == 0
              ? words.of("shell.audit.none-expired", name, days)
              : words.of(
                  "shell.audit.expired",
                  name,
                  entries,
                  days,
                  Date.from(Instant.parse(one.path("oldest").asString())),
                  Date.from(Instant.parse(one.path("newest").asString()))));
      var unsent = one.path("unsent").asLong();
      if (unsent > 0) {
        lines.add(words.of("shell.audit.unsent", unsent));
      }
    }
    return String.join(System.lineSeparator(), lines);
  }

  private interface Work {
    int on(ServerClient client);
  }

  private int with(ServerOptions server, Work work) {
    var connection = server.open(requireNonNull(shell));
    if (connection.isEmpty()) {
      return IngestCommand.REFUSED;
    }
    try (var open = connection.get()) {
      return work.on(open.client());
    } catch (ServerClient.Refusal | ServerClient.Unreachable failure) {
      return ServerClient.report(failure, requireNonNull(spec).commandLine().getErr());
    } finally {
      out().flush();
    }
  }

  private void say(JsonNode report) {
    var findings = report.path("findings");
    var entries = report.path("entries").asLong();
    var from = report.path("from").asLong();
    var to = report.path("to").asLong();
    out()
        .println(
            report.path("intact").asBoolean()
                ? ServerWords.of("shell.audit.intact", entries, from, to)
                : ServerWords.of("shell.audit.broken", findings.size(), entries, from, to));
    for (var finding : findings) {
      out().println("- " + finding.path("detailVi").asString());
      out().println("  " + finding.path("detailEn").asString());
    }
    var signed = report.path("checkpoint");
    out()
        .println(
            signed.isObject()
                ? ServerWords.of(
                    "shell.audit.signed",
                    signed.path("size").asLong(),
                    signed.path("at").asString(),
                    signed.path("origin").asString(),
                    signed.path("root").asString())
                : ServerWords.of("shell.audit.unsigned"));
  }

  private static void put(Map<String, String> query, String name, @Nullable Object value) {
    if (value != null) {
      query.put(name, value.toString());
    }
  }

  private PrintWriter out() {
    return requireNonNull(spec).commandLine().getOut();
  }
}
