package vn.phusa.app.shell.frame;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.phusa.app.shell.inner.JournalLine;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Role;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;

/** The newest entries of the journal, for stewards and operators. */
@Controller
class JournalPages {

  private static final int NEWEST = 200;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final Journal journal;
  private final Access access;

  JournalPages(Journal journal, Access access) {
    this.journal = journal;
    this.access = access;
  }

  @GetMapping("/console/journal")
  String newest(Locale locale, Model model) {
    var principal = access.current();
    if (!principal.has(Role.STEWARD) && !principal.has(Role.OPERATOR)) {
      throw new Problem(AccessCode.FORBIDDEN, "/console/journal");
    }
    var words = Words.in(locale);
    model.addAttribute("title", words.of("shell.journal.title"));
    model.addAttribute("section", "journal");
    model.addAttribute(
        "lines", journal.newest(NEWEST).stream().map(recorded -> line(recorded, words)).toList());
    return "shell/journal";
  }

  private static JournalLine line(Recorded recorded, Words words) {
    var entry = recorded.entry();
    var details =
        new TreeMap<>(entry.details())
            .entrySet().stream()
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .collect(Collectors.joining(", "));
    return new JournalLine(
        TIME.format(recorded.at()),
        entry.principal(),
        words.find("shell.act." + entry.action()).orElse(entry.action()),
        entry.action(),
        entry.subject(),
        details);
  }
}
