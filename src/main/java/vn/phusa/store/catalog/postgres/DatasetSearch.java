package vn.phusa.store.catalog.postgres;

import static vn.phusa.store.catalog.postgres.Columns.AGENCY;
import static vn.phusa.store.catalog.postgres.Columns.CLASSIFICATION;
import static vn.phusa.store.catalog.postgres.Columns.SECTOR;
import static vn.phusa.store.catalog.postgres.Columns.UPDATED;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Reach;
import vn.phusa.store.catalog.Narrowing;
import vn.phusa.store.catalog.Search;
import vn.phusa.store.catalog.SearchResult;

/**
 * Finds datasets: all words as they stand; failing that, the last as a beginning; failing that,
 * typed together; failing that, mistyped words corrected; failing that, titles that resemble the
 * text. Pages are remembered until something changes.
 */
@Component
class DatasetSearch {

  private static final int SHORTEST_TOGETHER = 4;
  private static final Map<String, Duration> FRESHNESS =
      Map.of(
          "day", Duration.ofDays(1),
          "week", Duration.ofDays(7),
          "month", Duration.ofDays(30),
          "year", Duration.ofDays(365));

  private final SearchWords words;
  private final SmallResults small;
  private final FacetCounts facets;
  private final Ranking ranking;
  private final DatasetTable datasets;
  private final Access access;
  private final Clock clock;
  private final Remembered<Found> pages = new Remembered<>();

  DatasetSearch(
      SearchWords words,
      SmallResults small,
      FacetCounts facets,
      Ranking ranking,
      DatasetTable datasets,
      Access access,
      Clock clock) {
    this.words = words;
    this.small = small;
    this.facets = facets;
    this.ranking = ranking;
    this.datasets = datasets;
    this.access = access;
    this.clock = clock;
  }

  SearchResult answer(Search search) {
    var reach = access.reach(search.visitor());
    var asked =
        List.of(
            search.text(),
            search.narrowing(),
            search.sort(),
            search.page(),
            search.size(),
            Visible.key(reach));
    var found = pages.of(asked, () -> find(search, reach));
    return new SearchResult(
        datasets.byIds(found.ids()), found.counts().total(), found.counts().facets());
  }

  /** Drops remembered answers after a change. */
  void forget() {
    facets.forget();
    pages.forget();
  }

  private Found find(Search search, Reach reach) {
    var typed = words.plain(search.text());
    if (typed.isEmpty()) {
      return page(search, reach, Match.all());
    }
    return ways(typed)
        .flatMap(way -> way.get().stream())
        .map(match -> page(search, reach, match))
        .filter(found -> found.counts().total() > 0)
        .findFirst()
        .orElse(Found.NOTHING);
  }

  /** From the strictest to the most lenient; each is only thought of when those before fail. */
  private Stream<Supplier<Optional<Match>>> ways(List<String> typed) {
    var joined = String.join("", typed);
    return Stream.of(
        () -> Optional.of(Match.of(typed, SearchWords.exact(typed))),
        () -> Optional.of(Match.of(typed, SearchWords.begun(typed))),
        () ->
            Optional.of(joined)
                .filter(text -> text.length() >= SHORTEST_TOGETHER)
                .map(Match::together),
        () -> words.corrected(typed).map(query -> Match.of(typed, query)),
        () -> Optional.of(Match.resembling(String.join(" ", typed))));
  }

  private Found page(Search search, Reach reach, Match match) {
    var wanted = match.condition().and(narrowed(search.narrowing())).and(Visible.within(reach));
    var asked = List.of(match.key(), search.narrowing(), Visible.key(reach));
    if (facets.remembered(asked).isEmpty()) {
      var few = small.find(match, wanted, search.sort());
      if (few.isPresent()) {
        return new Found(Ranking.page(search, few.get()), FacetCounts.of(few.get(), times()));
      }
    }
    var counts = facets.of(asked, wanted, times());
    return new Found(ranking.page(search, match, wanted, counts.total()), counts);
  }

  private Condition narrowed(Narrowing narrowing) {
    return equal(AGENCY, narrowing.agency())
        .and(equal(SECTOR, narrowing.sector()))
        .and(equal(CLASSIFICATION, narrowing.classification()))
        .and(narrowing.format().map(FormatFacet::condition).orElse(DSL.noCondition()))
        .and(narrowing.freshness().map(this::changedWithin).orElse(DSL.noCondition()));
  }

  private static Condition equal(Field<String> column, Optional<String> value) {
    return value.<Condition>map(wanted -> column.eq(wanted)).orElse(DSL.noCondition());
  }

  private Condition changedWithin(String freshness) {
    var since = times().get(freshness);
    return since == null ? DSL.falseCondition() : UPDATED.gt(since);
  }

  private Map<String, OffsetDateTime> times() {
    var now = clock.instant();
    return FRESHNESS.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> now.minus(entry.getValue()).atOffset(ZoneOffset.UTC)));
  }

  /** The datasets of one page, by their ids, and what is said of the whole result. */
  private record Found(List<Long> ids, FacetCounts.Counts counts) {
    private static final Found NOTHING = new Found(List.of(), new FacetCounts.Counts(0, List.of()));
  }
}
