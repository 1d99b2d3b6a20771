package vn.phusa.refine.quality.work;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.notice.News;
import vn.phusa.base.notice.Notice;
import vn.phusa.base.notice.Readers;
import vn.phusa.refine.quality.Alert;
import vn.phusa.refine.quality.AlertKind;
import vn.phusa.refine.quality.inner.Raised;
import vn.phusa.store.catalog.Dataset;

/**
 * Opens and closes the alerts of a dataset and tells who answers for it: once for each kind,
 * however many columns it is about.
 */
@Component
class Alerting {

  private final AlertTable alerts;
  private final Notice notice;

  Alerting(AlertTable alerts, Notice notice) {
    this.alerts = alerts;
    this.notice = notice;
  }

  /**
   * @param raised all that holds now
   */
  @Transactional
  void settle(Dataset dataset, long snapshot, List<Raised> raised) {
    var before = alerts.open(List.of(dataset.slug()));
    alerts.settle(dataset.slug(), snapshot, raised);
    var known = before.stream().map(one -> key(one.kind(), one.subject())).toList();
    var begun =
        raised.stream()
            .filter(one -> !known.contains(key(one.kind(), one.subject())))
            .map(Raised::kind)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(AlertKind.class)));
    var held = raised.stream().map(Raised::kind).collect(Collectors.toSet());
    begun.forEach(kind -> begin(dataset, kind, raised));
    before.stream()
        .map(Alert::kind)
        .filter(kind -> !held.contains(kind))
        .collect(Collectors.toSet())
        .forEach(kind -> end(dataset, kind));
  }

  private void begin(Dataset dataset, AlertKind kind, List<Raised> raised) {
    var columns = raised.stream().filter(one -> one.kind() == kind).count();
    var values = List.of(dataset.title(), Long.toString(columns));
    notice.tell(
        news(dataset, kind, "quality.notice." + kind.name(), values, News.Tone.TROUBLE),
        Readers.answeringFor(dataset.subject()));
  }

  private void end(Dataset dataset, AlertKind kind) {
    var code = "quality.notice.over." + kind.name();
    notice.over(news(dataset, kind, code, List.of(dataset.title()), News.Tone.GOOD));
  }

  private static News news(
      Dataset dataset, AlertKind kind, String code, List<String> values, News.Tone tone) {
    var topic = "quality/" + dataset.slug() + "/" + kind.name();
    return new News(topic, code, values, "/console/quality/" + dataset.slug(), tone);
  }

  private static String key(AlertKind kind, String subject) {
    return kind.name() + " " + subject;
  }
}
