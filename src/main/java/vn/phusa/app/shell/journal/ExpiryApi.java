package vn.phusa.app.shell.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.journal.Expired;
import vn.phusa.base.journal.Expiry;

/** What the next redaction would take away: how much, not what; for those who may see it all. */
@RestController
class ExpiryApi {

  private final Auditors auditors;
  private final Expiry expiry;

  ExpiryApi(Auditors auditors, Expiry expiry) {
    this.auditors = auditors;
    this.expiry = expiry;
  }

  record ClassAnswer(
      String kind,
      @Nullable Long keptDays,
      long entries,
      @Nullable Instant oldest,
      @Nullable Instant newest,
      long unsent) {

    private static ClassAnswer of(Expired one) {
      var kept = one.kept();
      return new ClassAnswer(
          one.kind(),
          kept == null ? null : kept.toDays(),
          one.entries(),
          one.oldest(),
          one.newest(),
          one.unsent());
    }
  }

  record ExpiryAnswer(List<ClassAnswer> classes) {}

  @GetMapping("/api/v1/journal/expired")
  ResponseEntity<ExpiryAnswer> due() {
    auditors.require();
    var classes = expiry.due().stream().map(ClassAnswer::of).toList();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ExpiryAnswer(classes));
  }
}
