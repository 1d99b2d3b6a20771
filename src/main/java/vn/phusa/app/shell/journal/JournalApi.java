package vn.phusa.app.shell.journal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.app.shell.inner.JournalFilter;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.Growth;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.Proof;
import vn.phusa.base.journal.Report;
import vn.phusa.base.journal.RowKeys;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;
import vn.phusa.base.text.Words;

/** The journal for programs, for auditors, stewards and operators. */
@RestController
@RequestMapping("/api/v1/journal")
class JournalApi {

  private static final int MOST = 1_000;

  private final Auditors auditors;
  private final Audit audit;
  private final Checking checking;
  private final RowKeys keys;

  JournalApi(Auditors auditors, Audit audit, Checking checking, RowKeys keys) {
    this.auditors = auditors;
    this.audit = audit;
    this.checking = checking;
    this.keys = keys;
  }

  /**
   * @param next the {@code before} of the next page, null on the last one
   */
  record PageAnswer(List<EntryAnswer> entries, @Nullable Long next) {}

  record FindingAnswer(String kind, long from, long to, String detailVi, String detailEn) {}

  record ReportAnswer(
      boolean intact,
      long from,
      long to,
      long entries,
      @Nullable CheckpointAnswer checkpoint,
      List<FindingAnswer> findings,
      String publicKey) {}

  record ProofAnswer(
      EntryAnswer entry,
      String canonical,
      String content,
      String before,
      String hash,
      List<String> path,
      CheckpointAnswer checkpoint,
      String publicKey) {}

  record GrowthAnswer(
      long older, List<String> path, CheckpointAnswer checkpoint, String publicKey) {}

  /**
   * @param successions how the public key follows from the first one, oldest first
   */
  record SignedAnswer(
      @Nullable CheckpointAnswer checkpoint,
      String publicKey,
      List<SuccessionAnswer> successions) {}

  @GetMapping
  ResponseEntity<PageAnswer> search(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "100") int limit) {
    auditors.require();
    if (limit < 1 || limit > MOST) {
      throw new Problem(RequestCode.PARAMETER_WRONG, "limit", Integer.toString(limit), "1–1000");
    }
    var wanted = JournalFilter.of(parameters).wanted(keys);
    var found = audit.search(wanted, Objects.requireNonNullElse(before, Long.MAX_VALUE), limit + 1);
    var entries = found.stream().limit(limit).map(EntryAnswer::of).toList();
    return secret(
        new PageAnswer(entries, found.size() > limit ? entries.getLast().sequence() : null));
  }

  /** Reads the whole journal or a part of it, which takes as long as it takes. */
  @PostMapping("/verification")
  ResponseEntity<ReportAnswer> verify(
      @RequestParam(defaultValue = "1") long from,
      @RequestParam(required = false) @Nullable Long to) {
    var principal = auditors.require();
    var last = Objects.requireNonNullElse(to, Long.MAX_VALUE);
    return secret(answer(checking.check(principal, from, last)));
  }

  @GetMapping("/checkpoint")
  ResponseEntity<SignedAnswer> checkpoint() {
    auditors.require();
    return secret(
        new SignedAnswer(
            audit.checkpoint().map(CheckpointAnswer::of).orElse(null),
            audit.publicKey(),
            audit.successions().stream().map(SuccessionAnswer::of).toList()));
  }

  @GetMapping("/{sequence}/proof")
  ResponseEntity<ProofAnswer> proof(@PathVariable long sequence) {
    auditors.require();
    return secret(answer(audit.proof(sequence)));
  }

  @GetMapping("/consistency")
  ResponseEntity<GrowthAnswer> growth(@RequestParam long older) {
    auditors.require();
    return secret(answer(audit.growth(older)));
  }

  private static <T> ResponseEntity<T> secret(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  private ReportAnswer answer(Report report) {
    var checkpoint = report.checkpoint();
    return new ReportAnswer(
        report.intact(),
        report.from(),
        report.to(),
        report.entries(),
        checkpoint == null ? null : CheckpointAnswer.of(checkpoint),
        report.findings().stream()
            .map(one ->
                new FindingAnswer(
                    one.kind().name(),
                    one.from(),
                    one.to(),
                    one.sentence(Words.VIETNAMESE),
                    one.sentence(Locale.ENGLISH)))
            .toList(),
        audit.publicKey());
  }

  private static ProofAnswer answer(Proof proof) {
    return new ProofAnswer(
        EntryAnswer.of(proof.entry()),
        proof.canonical(),
        proof.content().base64(),
        proof.before().base64(),
        proof.hash().base64(),
        proof.path().stream().map(Hash::base64).toList(),
        CheckpointAnswer.of(proof.checkpoint()),
        proof.publicKey());
  }

  private static GrowthAnswer answer(Growth growth) {
    return new GrowthAnswer(
        growth.older(),
        growth.path().stream().map(Hash::base64).toList(),
        CheckpointAnswer.of(growth.checkpoint()),
        growth.publicKey());
  }
}
