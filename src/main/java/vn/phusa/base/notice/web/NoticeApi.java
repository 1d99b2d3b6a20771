package vn.phusa.base.notice.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.notice.News;
import vn.phusa.base.notice.inner.Inbox;
import vn.phusa.base.notice.inner.Line;
import vn.phusa.base.notice.inner.NoticeView;
import vn.phusa.base.notice.inner.Place;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;
import vn.phusa.base.text.Words;

/** The own inbox for programs. */
@RestController
@RequestMapping("/api/v1/notices")
final class NoticeApi {

  private static final int MOST = 200;

  private final Inbox inbox;
  private final Reader reader;

  NoticeApi(Inbox inbox, Reader reader) {
    this.inbox = inbox;
    this.reader = reader;
  }

  /**
   * @param unread how many there are in all that have not been read
   * @param next the {@code before} of the next page, null on the last one
   */
  record PageAnswer(List<Told> notices, long unread, @Nullable String next) {}

  /**
   * @param sentence in the language that was asked for
   * @param times how often it was told before it was read
   * @param endedAt when the trouble was over
   */
  record Told(
      long id,
      String topic,
      String code,
      List<String> values,
      String sentence,
      News.Tone tone,
      String place,
      int times,
      Instant firstAt,
      Instant at,
      @Nullable Instant readAt,
      @Nullable Instant endedAt) {

    static Told of(Line line, Words words) {
      var news = line.news();
      return new Told(
          line.id(),
          news.topic(),
          news.code(),
          news.values(),
          new NoticeView(line, words).sentence(),
          news.tone(),
          news.place(),
          line.times(),
          line.firstAt(),
          line.at(),
          line.readAt().orElse(null),
          line.endedAt().orElse(null));
    }
  }

  @GetMapping
  ResponseEntity<PageAnswer> list(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "50") int limit,
      Locale locale) {
    var person = reader.require();
    if (limit < 1 || limit > MOST) {
      throw new Problem(RequestCode.PARAMETER_WRONG, "limit", Integer.toString(limit), "1–200");
    }
    var words = Words.in(locale);
    var found = inbox.page(new Inbox.Wanted(person, unread, Place.of(before), limit + 1));
    var lines = found.stream().limit(limit).toList();
    var last = found.size() > limit ? lines.getLast() : null;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new PageAnswer(
                lines.stream().map(line -> Told.of(line, words)).toList(),
                inbox.unread(person),
                last == null ? null : new Place(last.at(), last.id()).text()));
  }

  @PostMapping("/{id}/read")
  ResponseEntity<Void> read(@PathVariable long id) {
    reader.read(id);
    return ResponseEntity.noContent().build();
  }

  /**
   * @param until the {@code at} of the newest notice that was seen
   */
  @PostMapping("/read")
  ResponseEntity<Void> readAll(@RequestParam String until) {
    inbox.readAll(reader.require(), NoticePages.moment(until));
    return ResponseEntity.noContent().build();
  }
}
