package vn.phusa.collect.source.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.Sources;
import vn.phusa.collect.source.Watched;

/** Sources for programs: what they are and how they are doing. Secrets are never told. */
@RestController
@RequestMapping("/api/v1/sources")
final class SourceApi {

  private static final int MOST = 500;

  private final Sources sources;
  private final Keeper keeper;
  private final SourceSettings settings;
  private final Clock clock;

  SourceApi(Sources sources, Keeper keeper, SourceSettings settings, Clock clock) {
    this.sources = sources;
    this.keeper = keeper;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param next the {@code after} of the next page, null on the last one
   */
  record PageAnswer(List<SourceAnswer> sources, @Nullable String next) {}

  /**
   * A kind of source.
   *
   * @param listens changes can be followed all the time
   */
  record ConnectorAnswer(String key, boolean listens, List<Field> fields) {
    static ConnectorAnswer of(Connector connector) {
      return new ConnectorAnswer(connector.key(), connector.listens(), connector.fields());
    }
  }

  /**
   * What can be taken.
   *
   * @param rows about how many; null when not known
   */
  record OfferAnswer(String name, @Nullable Long rows, List<String> key) {
    static OfferAnswer of(Offer offer) {
      var rows = offer.rows().isPresent() ? (Long) offer.rows().getAsLong() : null;
      return new OfferAnswer(offer.name(), rows, offer.key());
    }
  }

  @GetMapping
  ResponseEntity<PageAnswer> list(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit,
      Locale locale) {
    var visible = keeper.visible();
    if (limit < 1 || limit > MOST) {
      throw new Problem(RequestCode.PARAMETER_WRONG, "limit", Integer.toString(limit), "1–500");
    }
    var rest = visible.subList(start(visible, after), visible.size());
    var page = rest.stream().limit(limit).toList();
    var next = rest.size() > limit ? page.getLast().source().id() : null;
    return secret()
        .body(new PageAnswer(page.stream().map(one -> answer(one, locale)).toList(), next));
  }

  private static int start(List<Watched> visible, String after) {
    if (after.isEmpty()) {
      return 0;
    }
    return IntStream.range(0, visible.size())
        .filter(at -> visible.get(at).source().id().equals(after))
        .map(at -> at + 1)
        .findFirst()
        .orElseThrow(() -> new Problem(RequestCode.PARAMETER_WRONG, "after", after, "next"));
  }

  @GetMapping("/connectors")
  ResponseEntity<List<ConnectorAnswer>> connectors() {
    return secret().body(keeper.connectors().stream().map(ConnectorAnswer::of).toList());
  }

  @GetMapping("/{id}")
  ResponseEntity<SourceAnswer> one(@PathVariable String id, Locale locale) {
    return tagged(keeper.require(id), locale);
  }

  /** Asks the source itself. */
  @GetMapping("/{id}/offers")
  ResponseEntity<List<OfferAnswer>> offers(@PathVariable String id) {
    keeper.require(id);
    return secret().body(sources.browse(id).stream().map(OfferAnswer::of).toList());
  }

  @GetMapping("/{id}/deliveries")
  ResponseEntity<List<DeliveryAnswer>> deliveries(
      @PathVariable String id, @RequestParam(defaultValue = "50") int limit, Locale locale) {
    keeper.require(id);
    if (limit < 1 || limit > MOST) {
      throw new Problem(RequestCode.PARAMETER_WRONG, "limit", Integer.toString(limit), "1–500");
    }
    return secret()
        .body(
            sources.handed(id, limit).stream().map(one -> DeliveryAnswer.of(one, locale)).toList());
  }

  /** With the revision that a change has to name. */
  ResponseEntity<SourceAnswer> tagged(Watched watched, Locale locale) {
    return secret().eTag(Long.toString(watched.revision())).body(answer(watched, locale));
  }

  private SourceAnswer answer(Watched watched, Locale locale) {
    return SourceAnswer.of(watched, clock.instant(), settings.late(), locale);
  }

  private static ResponseEntity.BodyBuilder secret() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore());
  }
}
