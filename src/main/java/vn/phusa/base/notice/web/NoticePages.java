package vn.phusa.base.notice.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.notice.inner.Inbox;
import vn.phusa.base.notice.inner.NoticeView;
import vn.phusa.base.notice.inner.Place;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;
import vn.phusa.base.text.Words;

/** The own inbox. */
@Controller
@RequestMapping("/console/notices")
final class NoticePages {

  private static final int PAGE = 30;
  private static final String HERE = "redirect:/console/notices";

  private final Inbox inbox;
  private final Reader reader;
  private final Letters letters;

  NoticePages(Inbox inbox, Reader reader, Letters letters) {
    this.inbox = inbox;
    this.reader = reader;
    this.letters = letters;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String before, Model model, Locale locale) {
    var person = reader.require();
    var words = Words.in(locale);
    var found = inbox.page(new Inbox.Wanted(person, false, Place.of(before), PAGE + 1));
    var lines = found.stream().limit(PAGE).toList();
    var last = found.size() > PAGE ? lines.getLast() : null;
    model.addAttribute("title", words.of("notice.title"));
    model.addAttribute("section", "notices");
    model.addAttribute("notices", lines.stream().map(one -> new NoticeView(one, words)).toList());
    model.addAttribute("unread", inbox.unread(person));
    model.addAttribute("until", lines.isEmpty() ? "" : lines.getFirst().at().toString());
    model.addAttribute("next", last == null ? "" : new Place(last.at(), last.id()).text());
    model.addAttribute("newest", before.isEmpty());
    model.addAttribute("mail", letters.view(person));
    return "notice/list";
  }

  /** Marks a notice as read and leads to what it speaks of. */
  @PostMapping("/{id}/open")
  String open(@PathVariable long id) {
    return "redirect:" + reader.read(id).news().place();
  }

  @PostMapping("/{id}/read")
  String read(@PathVariable long id) {
    reader.read(id);
    return HERE;
  }

  /**
   * Marks as read what the page has shown, and nothing that came since.
   *
   * @param until when the newest of them was told
   */
  @PostMapping("/read")
  String readAll(@RequestParam(defaultValue = "") String until) {
    inbox.readAll(reader.require(), moment(until));
    return HERE;
  }

  @PostMapping("/mail")
  String mail(
      @RequestParam(defaultValue = "") String mail, Locale locale, RedirectAttributes flash) {
    letters.choose(reader.require(), mail, locale);
    flash.addFlashAttribute("saved", true);
    return HERE;
  }

  /** No notice is older than 1970, and none is told after the last day that a database knows. */
  static Instant moment(String text) {
    try {
      var moment = Instant.parse(text);
      var notAfter = moment.isAfter(Place.START.at()) ? Place.START.at() : moment;
      return notAfter.isBefore(Instant.EPOCH) ? Instant.EPOCH : notAfter;
    } catch (DateTimeException e) {
      throw new Problem(e, RequestCode.PARAMETER_WRONG, "until", text, "2026-01-31T07:00:00Z");
    }
  }
}
