package vn.phusa.collect.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;
import vn.phusa.collect.ingest.BadRow;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Proposal;
import vn.phusa.collect.ingest.Quarantine;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.Told;

/** Files and runs for programs; the command line uses it too. */
@RestController
final class IngestApi {

  private static final int MOST = 1_000;
  private static final int SAMPLE = 20;

  private final Ingest ingest;
  private final Quarantine quarantine;
  private final Sight sight;
  private final Access access;

  IngestApi(Ingest ingest, Quarantine quarantine, Sight sight, Access access) {
    this.ingest = ingest;
    this.quarantine = quarantine;
    this.sight = sight;
    this.access = access;
  }

  /** What came in and what could become of it. */
  record Uploaded(String hash, String name, long size, List<Proposal> proposals) {
    static Uploaded of(SourceFile file, List<Proposal> proposals) {
      return new Uploaded(
          file.hash(),
          file.name(),
          file.size(),
          proposals.stream().map(Uploaded::glimpse).toList());
    }

    /** An answer shows how a table begins; a workbook of sixty tables would else be megabytes. */
    private static Proposal glimpse(Proposal proposal) {
      return new Proposal(
          proposal.source(),
          proposal.title(),
          proposal.columns(),
          proposal.keys(),
          proposal.sample().stream().limit(SAMPLE).toList(),
          proposal.certainty(),
          proposal.notes());
    }
  }

  /**
   * @param system in what the maps of the file are measured, when they do not say so
   * @param encoding what its texts are in, when that was recognised wrongly; see {@link Told}
   * @param columnEncoding the same of single columns, each as {@code 2:TCVN3}
   * @param table index of the proposal; the first when absent
   */
  record NewRun(
      @Nullable String upload,
      @Nullable String system,
      @Nullable String encoding,
      @Nullable List<@Nullable String> columnEncoding,
      @Nullable Integer table,
      @Nullable String dataset,
      @Nullable String title,
      @Nullable String mode,
      @Nullable List<@Nullable String> key,
      @Nullable Classification classification) {}

  /** A run, how far it is, and how many rows still wait in quarantine. */
  record RunAnswer(Run run, vn.phusa.collect.ingest.Progress progress, long waiting) {}

  /** The body is the file itself, streamed; its name is only shown. */
  @PostMapping("/api/v1/uploads")
  @ResponseStatus(HttpStatus.CREATED)
  Uploaded upload(
      @RequestParam(defaultValue = "tep") String name,
      @RequestParam Optional<String> system,
      @RequestParam Optional<String> encoding,
      @RequestParam(defaultValue = "") List<String> columnEncoding,
      HttpServletRequest request)
      throws IOException {
    var principal = sight.requireOfficer();
    var told = Told.of(system, encoding, columnEncoding);
    var file = ingest.receive(name, request.getInputStream(), principal).with(told);
    return Uploaded.of(file, ingest.propose(file));
  }

  /** A form would be taken for the content of the file, or swallow it. */
  @PostMapping(
      path = {"/api/v1/uploads", "/api/v1/runs/{id}/corrections"},
      consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
  void form(@RequestHeader("Content-Type") String type) {
    sight.requireOfficer();
    throw new Problem(
        RequestCode.MEDIA_TYPE_UNSUPPORTED, type, MediaType.APPLICATION_OCTET_STREAM_VALUE);
  }

  @GetMapping("/api/v1/uploads/{hash}")
  Uploaded uploaded(
      @PathVariable String hash,
      @RequestParam Optional<String> system,
      @RequestParam Optional<String> encoding,
      @RequestParam(defaultValue = "") List<String> columnEncoding) {
    var file = sight.readFile(hash).with(Told.of(system, encoding, columnEncoding));
    return Uploaded.of(file, ingest.propose(file));
  }

  @PostMapping("/api/v1/runs")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RunAnswer start(@RequestBody NewRun wanted) {
    var officer = sight.requireOfficer();
    var file = ingest.file(required("upload", wanted.upload()), officer).with(told(wanted));
    var proposals = ingest.propose(file);
    var table = wanted.table() == null ? 0 : wanted.table();
    if (table < 0 || table >= proposals.size()) {
      throw new Problem(IngestCode.TABLE_MISSING, file.name());
    }
    var wish =
        new DraftWish(
            required("dataset", wanted.dataset()),
            Optional.ofNullable(wanted.title()),
            Optional.ofNullable(wanted.mode()).map(DraftWish::asked),
            wanted.key() == null
                ? List.of()
                : wanted.key().stream().map(column -> required("key", column)).toList(),
            wanted.classification() == null ? Classification.INTERNAL : wanted.classification());
    return answer(ingest.start(ingest.draft(file, proposals.get(table), wish), access.current()));
  }

  private static Told told(NewRun wanted) {
    var columns = wanted.columnEncoding();
    return Told.of(
        Optional.ofNullable(wanted.system()),
        Optional.ofNullable(wanted.encoding()),
        columns == null
            ? List.of()
            : columns.stream().map(column -> required("columnEncoding", column)).toList());
  }

  @GetMapping("/api/v1/runs")
  List<Run> runs(
      @RequestParam Optional<String> dataset, @RequestParam(defaultValue = "100") int limit) {
    sight.requireOfficer();
    return sight.visible(ingest.runs(dataset, Math.clamp(limit, 1, MOST)));
  }

  @GetMapping("/api/v1/runs/{id}")
  RunAnswer run(@PathVariable String id) {
    return answer(sight.run(id));
  }

  @PostMapping("/api/v1/runs/{id}/{action}")
  RunAnswer act(@PathVariable String id, @PathVariable String action) {
    sight.run(id);
    return answer(ingest.act(id, RunPages.action(action), access.current()));
  }

  @GetMapping("/api/v1/runs/{id}/quarantine")
  List<BadRow> quarantined(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long offset,
      @RequestParam(defaultValue = "100") int limit) {
    sight.readQuarantine(id);
    return quarantine.rows(id, Math.max(0, offset), Math.clamp(limit, 1, MOST));
  }

  /** The body is the corrected table, with its column of row numbers. */
  @PostMapping("/api/v1/runs/{id}/corrections")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RunAnswer replay(
      @PathVariable String id,
      @RequestParam(defaultValue = "tep") String name,
      HttpServletRequest request)
      throws IOException {
    sight.run(id);
    var principal = access.current();
    var corrections = ingest.receive(name, request.getInputStream(), principal);
    return answer(ingest.replay(id, corrections, principal));
  }

  private static String required(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new Problem(RequestCode.PARAMETER_MISSING, field);
    }
    return value;
  }

  private RunAnswer answer(Run run) {
    return new RunAnswer(run, ingest.progress(run.id()), quarantine.count(run.id()));
  }
}
