package vn.phusa.app.shell.journal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.app.shell.inner.JournalFilter;
import vn.phusa.app.shell.inner.JournalLine;
import vn.phusa.app.shell.inner.JournalState;
import vn.phusa.base.access.Purposes;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.journal.Result;
import vn.phusa.base.journal.RowKeys;
import vn.phusa.base.text.Words;

/** The journal for people: whether it is intact, what stands in it, how to take it away. */
@Controller
class JournalPages {

  private static final int PAGE = 50;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final Auditors auditors;
  private final Audit audit;
  private final Checking checking;
  private final RowKeys keys;
  private final Purposes purposes;

  JournalPages(Auditors auditors, Audit audit, Checking checking, RowKeys keys, Purposes purposes) {
    this.auditors = auditors;
    this.audit = audit;
    this.checking = checking;
    this.keys = keys;
    this.purposes = purposes;
  }

  @GetMapping("/console/journal")
  String page(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable Long before,
      Locale locale,
      Model model) {
    auditors.require();
    var words = Words.in(locale);
    var filter = JournalFilter.of(parameters);
    var start = Objects.requireNonNullElse(before, Long.MAX_VALUE);
    var found = audit.search(filter.wanted(keys), start, PAGE + 1);
    var lines = found.stream().limit(PAGE).map(recorded -> line(recorded, words)).toList();
    model.addAttribute("title", words.of("shell.journal.title"));
    model.addAttribute("section", "journal");
    model.addAttribute("filter", filter);
    model.addAttribute("state", state(model));
    model.addAttribute("purposes", purposes.all());
    model.addAttribute("lines", lines);
    model.addAttribute("next", found.size() > PAGE ? next(filter, lines) : "");
    model.addAttribute("newest", before == null ? "" : "/console/journal" + filter.query());
    return "shell/journal";
  }

  @PostMapping("/console/journal/verification")
  String verify(Locale locale, RedirectAttributes flash) {
    var report = checking.check(auditors.require(), 1, Long.MAX_VALUE);
    var sentences = report.findings().stream().map(one -> one.sentence(locale)).toList();
    flash.addFlashAttribute("findings", sentences);
    flash.addFlashAttribute("checkedNow", TIME.format(report.at()));
    return "redirect:/console/journal";
  }

  private static String next(JournalFilter filter, List<JournalLine> lines) {
    var query = filter.query();
    var joint = filter.isEmpty() ? "?" : query + "&";
    return "/console/journal" + joint + "before=" + lines.getLast().sequence();
  }

  /** A check that was just made counts, also where a broken journal did not take its entry. */
  private JournalState state(Model model) {
    var signed = audit.checkpoint();
    var last = checking.last();
    var now = (String) model.getAttribute("checkedNow");
    var findings = findings(model);
    return new JournalState(
        signed.map(Checkpoint::size).orElse(0L),
        signed.map(Checkpoint::at).map(TIME::format).orElse(""),
        now != null ? now : last.map(Recorded::at).map(TIME::format).orElse(""),
        last.map(check -> check.entry().principal()).orElse(""),
        last.map(check -> check.entry().details().getOrDefault("to", "")).orElse(""),
        now != null
            ? Boolean.valueOf(findings.isEmpty())
            : last.map(JournalPages::good).orElse(null),
        findings,
        signed.map(Checkpoint::origin).orElse(""));
  }

  private static Boolean good(Recorded check) {
    return check.entry().circumstances().result() == Result.DONE;
  }

  private static List<String> findings(Model model) {
    return model.getAttribute("findings") instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static JournalLine line(Recorded recorded, Words words) {
    var entry = recorded.entry();
    var around = entry.circumstances();
    var rows = around.rows();
    var details =
        Stream.concat(
                Stream.of(
                        around.purpose() == null ? "" : "purpose: " + around.purpose(),
                        rows == null ? "" : "rows: " + rows.count())
                    .filter(text -> !text.isEmpty()),
                new TreeMap<>(entry.details())
                    .entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()))
            .collect(Collectors.joining(", "));
    return new JournalLine(
        recorded.sequence(),
        TIME.format(recorded.at()),
        entry.principal(),
        Objects.toString(around.actingAs(), ""),
        Objects.toString(around.address(), ""),
        words.find("shell.act." + entry.action()).orElse(entry.action()),
        entry.action(),
        entry.subject(),
        around.result().name(),
        details);
  }
}
