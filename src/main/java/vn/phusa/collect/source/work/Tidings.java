package vn.phusa.collect.source.work;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phusa.base.notice.News;
import vn.phusa.base.notice.Notice;
import vn.phusa.base.notice.Readers;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunFailure;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;
import vn.phusa.collect.source.Watched;
import vn.phusa.collect.source.inner.Subjects;

/**
 * Tells who answers for a source how it is doing: whoever set its timetable, and those who answer
 * for the dataset. What a server has said stays on the source's page, for it may quote rows.
 */
@Component
class Tidings {

  private final Notice notice;
  private final Subjects subjects;

  Tidings(Notice notice, Subjects subjects) {
    this.notice = notice;
    this.subjects = subjects;
  }

  /** Somebody has to do something. The same that was wrong before is not told again. */
  void stuck(Watched before, Problem problem) {
    var known = before.standing();
    var same =
        known.state() == Standing.State.STUCK
            && known.failure().filter(RunFailure.of(problem)::equals).isPresent();
    // Each time it is another file.
    if (same && problem.code() != SourceCode.DELIVERY_REFUSED) {
      return;
    }
    trouble(before.source(), "source.notice.STUCK", problem.code().name());
  }

  /** Its time has passed, and it is not a person who is waited for. */
  void late(Watched watched) {
    var type = watched.standing().failure().map(RunFailure::type).orElse("");
    var name = type.substring(type.lastIndexOf('/') + 1).replace('-', '_');
    trouble(watched.source(), "source.notice.LATE", name.toUpperCase(Locale.ROOT));
  }

  void well(Source source) {
    over(source, "source.notice.WELL");
  }

  void removed(Source source) {
    over(source, "source.notice.REMOVED");
  }

  /** Rows of a batch came in, but not all of them. */
  void quarantined(Source source, Run run) {
    var values = List.of(source.title(), Long.toString(run.counts().quarantined()));
    var place = "/console/runs/" + run.id();
    var code = "source.notice.QUARANTINED";
    notice.tell(
        new News(topic(source) + "/rows", code, values, place, News.Tone.REMARK), readers(source));
  }

  /** With the reason, where there are words for it. */
  private void trouble(Source source, String what, String reason) {
    var exact = what + "." + reason;
    var known = Words.in(Words.VIETNAMESE).find(exact).isPresent();
    notice.tell(news(source, known ? exact : what, News.Tone.TROUBLE), readers(source));
  }

  private void over(Source source, String code) {
    notice.over(news(source, code, News.Tone.GOOD));
  }

  private static News news(Source source, String code, News.Tone tone) {
    var page = "/console/sources/" + source.id();
    return new News(topic(source), code, List.of(source.title()), page, tone);
  }

  private static String topic(Source source) {
    return "source/" + source.id();
  }

  private Readers readers(Source source) {
    return new Readers(Set.of(source.owner()), subjects.find(source.dataset()));
  }
}
