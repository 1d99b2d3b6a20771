package vn.phusa.collect.source.web;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Sources;
import vn.phusa.collect.source.Watched;

/** What programs do with sources; the same that the pages do, by the same rights and checks. */
@RestController
@RequestMapping("/api/v1/sources")
final class SourceActs {

  private final Sources sources;
  private final Keeper keeper;
  private final SourceApi api;

  SourceActs(Sources sources, Keeper keeper, SourceApi api) {
    this.sources = sources;
    this.keeper = keeper;
    this.api = api;
  }

  /** Tries the connection and keeps the source; it rests until it has a timetable. */
  @PostMapping
  ResponseEntity<SourceAnswer> connect(@RequestBody NewSource wanted, Locale locale) {
    var by = keeper.require();
    var made =
        sources.connect(
            Objects.requireNonNullElse(wanted.connector(), ""),
            Objects.requireNonNullElse(wanted.title(), ""),
            Connection.withoutNulls(wanted.fields()),
            by);
    var answer = api.tagged(sources.load(made.id()), locale);
    return ResponseEntity.created(URI.create("/api/v1/sources/" + made.id()))
        .eTag(answer.getHeaders().getETag())
        .cacheControl(CacheControl.noStore())
        .body(answer.getBody());
  }

  /** A secret that is left out stays if no other field changes. */
  @PutMapping("/{id}/connection")
  ResponseEntity<SourceAnswer> reconnect(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
      @RequestBody Connection wanted,
      Locale locale) {
    var known = seen(keeper.require(id), seen);
    sources.reconnect(known, Connection.withoutNulls(wanted.fields()), keeper.require());
    return api.tagged(sources.load(id), locale);
  }

  @PutMapping("/{id}/schedule")
  ResponseEntity<SourceAnswer> schedule(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
      @RequestBody Schedule wanted,
      Locale locale) {
    var known = seen(keeper.require(id), seen);
    var dataset = keeper.requireDataset(Objects.requireNonNullElse(wanted.dataset(), "").strip());
    var source = new ScheduleForm(wanted.form()).source(known.source(), dataset);
    sources.schedule(known, source, keeper.require());
    return api.tagged(sources.load(id), locale);
  }

  @PostMapping("/{id}/fetch")
  ResponseEntity<SourceAnswer> fetch(@PathVariable String id, Locale locale) {
    keeper.require(id);
    sources.fetchNow(id, keeper.require());
    return ResponseEntity.accepted().body(api.tagged(sources.load(id), locale).getBody());
  }

  @PostMapping("/{id}/pause")
  ResponseEntity<SourceAnswer> pause(@PathVariable String id, Locale locale) {
    keeper.require(id);
    sources.pause(id, keeper.require());
    return api.tagged(sources.load(id), locale);
  }

  @PostMapping("/{id}/resume")
  ResponseEntity<SourceAnswer> resume(@PathVariable String id, Locale locale) {
    keeper.require(id);
    sources.resume(id, keeper.require());
    return api.tagged(sources.load(id), locale);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> remove(@PathVariable String id) {
    keeper.require(id);
    sources.remove(id, keeper.require());
    return ResponseEntity.noContent().build();
  }

  /**
   * @throws Problem {@link SourceCode#REVISION_NEEDED} or {@link SourceCode#SOURCE_CHANGED}
   */
  private static Watched seen(Watched known, @Nullable String tag) {
    var revision =
        Optional.ofNullable(tag)
            .map(text -> text.replace("\"", "").strip())
            .filter(text -> text.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .orElseThrow(
                () -> new Problem(SourceCode.REVISION_NEEDED, Long.toString(known.revision())));
    if (revision != known.revision()) {
      throw new Problem(SourceCode.SOURCE_CHANGED, known.source().title());
    }
    return known;
  }
}
