package vn.phusa.store.catalog.postgres;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.Search;
import vn.phusa.store.catalog.SearchResult;

/**
 * Finds datasets: all words as they stand; failing that, the last as a beginning; failing that,
 * mistyped words corrected; failing that, titles that resemble the text.
 */
@Component
class DatasetSearch {

  private static final Field<String> TITLE = field(name("title"), SQLDataType.VARCHAR);
  private static final Field<String> FOLDED = field(name("folded"), SQLDataType.VARCHAR);
  private static final Field<OffsetDateTime> UPDATED =
      field(name("updated_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  private static final Map<String, Duration> FRESHNESS =
      Map.of(
          "day", Duration.ofDays(1),
          "week", Duration.ofDays(7),
          "month", Duration.ofDays(30),
          "year", Duration.ofDays(365));

  /** Of description, agency, keywords and title. */
  private static final String WEIGHTS = "{0.02, 0.2, 0.5, 1.0}";

  private final DSLContext database;
  private final SearchWords words;
  private final FacetCounts facets;
  private final DatasetTable datasets;
  private final Access access;
  private final Clock clock;

  DatasetSearch(
      DataSource database,
      SearchWords words,
      FacetCounts facets,
      DatasetTable datasets,
      Access access,
      Clock clock) {
    this.database = DSL.using(database, SQLDialect.POSTGRES);
    this.words = words;
    this.facets = facets;
    this.datasets = datasets;
    this.access = access;
    this.clock = clock;
  }

  SearchResult answer(Search search) {
    var typed = words.plain(search.text());
    if (typed.isEmpty()) {
      return page(search, "", new Match(DSL.noCondition(), DSL.cast(inline(0), Integer.class)));
    }
    var exact = page(search, typed, SearchWords.exact(typed));
    if (exact.total() > 0) {
      return exact;
    }
    var begun = page(search, typed, SearchWords.begun(typed));
    if (begun.total() > 0) {
      return begun;
    }
    var corrected = words.corrected(typed).map(query -> page(search, typed, query));
    return corrected
        .filter(found -> found.total() > 0)
        .orElseGet(() -> page(search, "~" + typed, resembling(String.join(" ", typed))));
  }

  /** Drops remembered counts after a change. */
  void forget() {
    facets.forget();
  }

  private SearchResult page(Search search, List<String> typed, String query) {
    return page(search, query, matching(typed, query));
  }

  /** Title counts most, then keywords, agency and description; the text as a phrase in front. */
  private static Match matching(List<String> typed, String query) {
    var parsed = DSL.field("to_tsquery('simple', {0})", Object.class, val(query));
    var phrase = "%" + String.join(" ", typed) + "%";
    var rank =
        DSL.field(
            "ts_rank({2}::float4[], words, {0}) + (folded like {1})::int",
            Double.class, parsed, val(phrase), val(WEIGHTS));
    return new Match(DSL.condition("words @@ {0}", parsed), rank);
  }

  private static Match resembling(String text) {
    var rank = DSL.field("word_similarity({0}, {1})", Double.class, val(text), FOLDED);
    var joined = "%" + text.replace(" ", "") + "%";
    var alike = DSL.condition("{0} <% {1}", val(text), FOLDED);
    var together = DSL.condition("replace({0}, ' ', '') like {1}", FOLDED, val(joined));
    return new Match(alike.or(together), rank);
  }

  private SearchResult page(Search search, String key, Match match) {
    var reach = access.reach(search.visitor());
    var wanted = match.condition().and(narrowed(search)).and(Visible.within(reach));
    var remembered = key + "|" + narrowing(search) + "|" + Visible.key(reach);
    var counts = facets.of(remembered, () -> facets.compute(database, wanted, times()));
    if (counts.total() == 0) {
      return new SearchResult(List.of(), 0, List.of());
    }
    return new SearchResult(found(search, match, wanted), counts.total(), counts.facets());
  }

  private static String narrowing(Search search) {
    return List.of(search.agency(), search.sector(), search.classification(), search.freshness())
        .toString();
  }

  private Condition narrowed(Search search) {
    return equal("agency", search.agency())
        .and(equal("sector", search.sector()))
        .and(equal("classification", search.classification()))
        .and(search.freshness().map(this::changedWithin).orElse(DSL.noCondition()));
  }

  private static Condition equal(String column, Optional<String> value) {
    return value
        .<Condition>map(wanted -> field(name(column), SQLDataType.VARCHAR).eq(wanted))
        .orElse(DSL.noCondition());
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

  /** The page is cut on ids alone, so that long descriptions are read for its datasets only. */
  private List<Dataset> found(Search search, Match match, Condition wanted) {
    var id = field(name("id"), Long.class);
    var size = Math.clamp(search.size(), 1, 500);
    var ids =
        database
            .select(id)
            .from(table(name("catalog_dataset")))
            .where(wanted)
            .orderBy(order(search, match))
            .limit(size)
            .offset((long) Math.max(0, search.page()) * size)
            .fetch(id);
    return datasets.byIds(ids);
  }

  private static List<OrderField<?>> order(Search search, Match match) {
    var id = field(name("id"), Long.class);
    var newest = UPDATED.desc().nullsLast();
    return switch (search.sort()) {
      case "title" -> List.of(DSL.field("{0} collate \"vi-x-icu\"", TITLE), id);
      case "newest" -> List.of(newest, id);
      default -> List.of(match.rank().desc(), newest, id);
    };
  }

  private record Match(Condition condition, Field<?> rank) {}
}
