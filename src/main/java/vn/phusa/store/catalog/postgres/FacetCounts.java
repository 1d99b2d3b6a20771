package vn.phusa.store.catalog.postgres;

import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static vn.phusa.store.catalog.postgres.Columns.AGENCY;
import static vn.phusa.store.catalog.postgres.Columns.AGENCY_NAME;
import static vn.phusa.store.catalog.postgres.Columns.CLASSIFICATION;
import static vn.phusa.store.catalog.postgres.Columns.DATASETS;
import static vn.phusa.store.catalog.postgres.Columns.SECTOR;
import static vn.phusa.store.catalog.postgres.Columns.UPDATED;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.phusa.base.text.Words;
import vn.phusa.store.catalog.SearchResult;
import vn.phusa.store.catalog.SearchResult.Facet;
import vn.phusa.store.catalog.SearchResult.Value;
import vn.phusa.store.catalog.postgres.SmallResults.Hit;

/**
 * How many datasets of a result have each value, in one pass; remembered until something changes.
 */
@Component
class FacetCounts {

  private static final List<String> PERIODS = List.of("day", "week", "month", "year");

  private final DSLContext database;
  private final Remembered<Counts> counts = new Remembered<>();

  FacetCounts(DataSource database) {
    this.database = DSL.using(database, SQLDialect.POSTGRES);
  }

  /**
   * @param asked the same for conditions that mean the same
   */
  Counts of(Object asked, Condition wanted, Map<String, OffsetDateTime> times) {
    return counts.of(asked, () -> compute(wanted, times));
  }

  /** What is remembered of such a result. */
  Optional<Counts> remembered(Object asked) {
    return counts.find(asked);
  }

  void forget() {
    counts.forget();
  }

  /** The same of a result that was read whole. */
  static Counts of(List<Hit> hits, Map<String, OffsetDateTime> times) {
    var facets =
        List.of(
            facet("agency", hits, Hit::agency, Hit::agencyName),
            facet("sector", hits, Hit::sector, hit -> word("sector", hit.sector())),
            facet(
                "classification",
                hits,
                Hit::classification,
                hit -> word("classification", hit.classification())),
            formats(
                hits.stream().filter(Hit::hasData).count(),
                hits.stream().filter(Hit::hasGeometry).count()),
            freshness(period ->
                hits.stream()
                    .filter(hit -> hit.isSince(times.getOrDefault(period, OffsetDateTime.MAX)))
                    .count()));
    return new Counts(hits.size(), facets);
  }

  private static Facet facet(
      String name, List<Hit> hits, Function<Hit, String> key, Function<Hit, String> label) {
    var groups = hits.stream().collect(Collectors.groupingBy(key));
    return facet(
        name,
        groups.entrySet().stream()
            .map(group ->
                new Value(
                    group.getKey(),
                    label.apply(group.getValue().getFirst()),
                    group.getValue().size())));
  }

  private static Facet facet(String name, Stream<Value> values) {
    var most = Comparator.comparingLong(Value::count).reversed().thenComparing(Value::key);
    return new Facet(name, values.sorted(most).toList());
  }

  private Counts compute(Condition wanted, Map<String, OffsetDateTime> times) {
    var fields = new ArrayList<Field<?>>();
    fields.add(grouping(AGENCY).as("no_agency"));
    fields.add(grouping(SECTOR).as("no_sector"));
    fields.add(grouping(CLASSIFICATION).as("no_classification"));
    fields.addAll(List.of(AGENCY, SECTOR, CLASSIFICATION));
    fields.add(max(AGENCY_NAME).as("agency_name"));
    fields.add(DSL.count().as("total"));
    fields.add(counted(FormatFacet.TABLES.getFirst()).as("tables"));
    fields.add(counted(FormatFacet.GEOJSON).as(FormatFacet.GEOJSON));
    PERIODS.forEach(
        period -> fields.add(DSL.count().filterWhere(UPDATED.gt(times.get(period))).as(period)));
    var rows =
        database
            .select(fields)
            .from(DATASETS)
            .where(wanted)
            .groupBy(
                groupingSets(
                    new Field<?>[] {AGENCY},
                    new Field<?>[] {SECTOR},
                    new Field<?>[] {CLASSIFICATION},
                    new Field<?>[] {}))
            .fetch();
    return counts(rows);
  }

  private static Field<Integer> counted(String format) {
    return DSL.count().filterWhere(FormatFacet.condition(format));
  }

  private static Counts counts(List<? extends Record> rows) {
    var all = rows.stream().filter(row -> !groups(row, "agency", "sector", "classification"));
    var whole = all.findFirst().orElseThrow();
    var facets =
        List.of(
            facet(rows, "agency", row -> row.get("agency_name", String.class)),
            facet(rows, "sector", row -> word("sector", row.get("sector", String.class))),
            facet(
                rows,
                "classification",
                row -> word("classification", row.get("classification", String.class))),
            formats(whole.get("tables", Long.class), whole.get(FormatFacet.GEOJSON, Long.class)),
            freshness(period -> whole.get(period, Long.class)));
    return new Counts(total(whole), facets);
  }

  private static Facet facet(
      List<? extends Record> rows, String name, Function<Record, String> label) {
    return facet(
        name,
        rows.stream()
            .filter(row -> groups(row, name))
            .map(row -> new Value(row.get(name, String.class), label.apply(row), total(row))));
  }

  private static Facet formats(long tables, long geometries) {
    var all = FormatFacet.TABLES.stream().map(format -> format(format, tables));
    var values = Stream.concat(all, Stream.of(format(FormatFacet.GEOJSON, geometries)));
    return new Facet("format", values.filter(value -> value.count() > 0).toList());
  }

  private static Value format(String format, long count) {
    return new Value(format, word("format", format), count);
  }

  private static Facet freshness(ToLongFunction<String> count) {
    var values =
        PERIODS.stream()
            .map(period -> new Value(period, word("freshness", period), count.applyAsLong(period)))
            .filter(value -> value.count() > 0);
    return new Facet("freshness", values.toList());
  }

  private static String word(String facet, String key) {
    return Words.in(Words.VIETNAMESE).of("catalog." + facet + "." + key);
  }

  private static boolean groups(Record row, String... names) {
    for (var name : names) {
      if (row.get("no_" + name, Integer.class) == 0) {
        return true;
      }
    }
    return false;
  }

  private static long total(Record row) {
    return row.get("total", Long.class);
  }

  /** What {@link SearchResult} says of the whole result. */
  record Counts(long total, List<Facet> facets) {}
}
