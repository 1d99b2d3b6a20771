package vn.phusa.app.shell.safeguard;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.app.shell.ShellSettings;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.base.safeguard.Safeguard;
import vn.phusa.collect.ingest.IngestSettings;

/** How much one caller may ask, send and try. */
@Component
class LimitSafeguard implements Safeguard {

  private static final int MANY_REQUESTS = 500;
  private static final int MOST_WRONG = 5;
  private static final long GIB = 1L << 30;

  private final AccessSettings access;
  private final IngestSettings ingest;
  private final Path directory;

  LimitSafeguard(AccessSettings access, IngestSettings ingest, ShellSettings shell) {
    this.access = access;
    this.ingest = ingest;
    this.directory = shell.dir();
  }

  @Override
  public List<Outcome> measure() {
    return List.of(requests(), pages(), uploads(), signIns());
  }

  private Outcome requests() {
    var rate = access.requestsPerSecond();
    return judged(
            Requirement.REQUEST_LIMITS,
            rate <= MANY_REQUESTS,
            "requests",
            rate,
            access.requestsAtOnce())
        .changedBy("phusa.access.requests-per-second", "phusa.access.requests-at-once");
  }

  private Outcome pages() {
    var rate = access.pagesPerSecond();
    return judged(
            Requirement.REQUEST_LIMITS, rate <= MANY_REQUESTS, "pages", rate, access.pagesAtOnce())
        .changedBy("phusa.access.pages-per-second", "phusa.access.pages-at-once");
  }

  private Outcome uploads() {
    var most = ingest.maxUpload().toBytes();
    var free = directory.toFile().getUsableSpace();
    return judged(Requirement.UPLOAD_LIMITS, most <= free, "uploads", most / GIB, free / GIB)
        .changedBy("phusa.ingest.max-upload", "phusa.ingest.max-expanded");
  }

  private Outcome signIns() {
    var wrong = access.failedSignIns();
    return judged(
            Requirement.SIGN_IN_LOCK,
            wrong <= MOST_WRONG,
            "sign-ins",
            wrong,
            access.signInWait().toMinutes())
        .changedBy("phusa.access.failed-sign-ins", "phusa.access.sign-in-wait");
  }

  private static Outcome judged(
      Requirement requirement, boolean good, String key, Object... values) {
    var sentence = "shell.safeguard.limit." + key;
    return good
        ? Outcome.good(requirement, sentence, values)
        : Outcome.weak(requirement, sentence, values);
  }
}
