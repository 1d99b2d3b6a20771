package vn.phusa.app.shell.journal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.app.shell.inner.JournalFilter;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.RowKeys;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;

/** Entries as a file, oldest first, streamed; who took them away is an entry itself. */
@Controller
class JournalExport {

  private static final String BOM = "\uFEFF";
  private static final List<String> COLUMNS =
      List.of(
          "sequence",
          "at",
          "principal",
          "actingAs",
          "action",
          "subject",
          "purpose",
          "address",
          "result",
          "rows",
          "keys",
          "details");

  private final Auditors auditors;
  private final Audit audit;
  private final Notes notes;
  private final RowKeys keys;
  private final JsonMapper json;

  JournalExport(Auditors auditors, Audit audit, Notes notes, RowKeys keys, JsonMapper json) {
    this.auditors = auditors;
    this.audit = audit;
    this.notes = notes;
    this.keys = keys;
    this.json = json;
  }

  @GetMapping({"/api/v1/journal/export", "/console/journal/export"})
  void export(
      @RequestParam Map<String, String> parameters,
      @RequestParam(name = "f", defaultValue = "csv") String format,
      HttpServletResponse response)
      throws IOException {
    var principal = auditors.require();
    var csv = format.equals("csv");
    if (!csv && !format.equals("ndjson")) {
      throw new Problem(RequestCode.PARAMETER_WRONG, "f", format, "csv, ndjson");
    }
    var filter = JournalFilter.of(parameters);
    var wanted = filter.wanted(keys);
    var details = new HashMap<>(filter.noted(keys));
    details.put("format", format);
    notes.write(new Entry(principal.id(), "journal.exported", "journal", details));
    response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/x-ndjson");
    response.setHeader("Content-Disposition", "attachment; filename=\"nhat-ky." + format + "\"");
    response.setHeader("Cache-Control", "no-store");
    try (var out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
      out.write(csv ? BOM + String.join(",", COLUMNS) + "\r\n" : "");
      audit.each(wanted, one -> line(out, EntryAnswer.of(one), format));
    }
  }

  private void line(Writer out, EntryAnswer entry, String format) {
    try {
      out.write(
          format.equals("csv") ? cells(entry) + "\r\n" : json.writeValueAsString(entry) + "\n");
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private String cells(EntryAnswer entry) {
    var rows = entry.keys();
    return Stream.of(
            entry.sequence(),
            entry.at(),
            entry.principal(),
            Objects.toString(entry.actingAs(), ""),
            entry.action(),
            entry.subject(),
            Objects.toString(entry.purpose(), ""),
            Objects.toString(entry.address(), ""),
            entry.result(),
            Objects.toString(entry.rows(), ""),
            rows == null ? "" : String.join(" ", rows),
            entry.details().isEmpty() ? "" : json.writeValueAsString(entry.details()))
        .map(value -> cell(value.toString()))
        .collect(Collectors.joining(","));
  }

  /** A spreadsheet must not take what somebody typed for a formula. */
  private static String cell(String text) {
    var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(sign -> ",\"\n\r".indexOf(sign) >= 0)
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
