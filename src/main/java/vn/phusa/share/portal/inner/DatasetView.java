package vn.phusa.share.portal.inner;

import java.util.List;
import java.util.Optional;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.text.Words;
import vn.phusa.store.catalog.ColumnProfile;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.Version;
import vn.phusa.store.contract.Column;
import vn.phusa.store.lake.ColumnType;

/**
 * Everything that a dataset's page says.
 *
 * @param tab which part is open: {@code table}, {@code chart}, {@code map}, {@code columns}, {@code
 *     versions}, {@code api} or {@code cite}
 * @param asOf the earlier state that is looked at; empty for the newest
 * @param base the address of the portal, without a slash at the end
 */
public record DatasetView(
    DatasetCard card,
    Optional<Agency> owner,
    List<Column> columns,
    List<ColumnProfile> profiles,
    List<Version> versions,
    Optional<Freshness> freshness,
    String tab,
    String asOf,
    String base) {

  public static final List<String> TABS =
      List.of("table", "chart", "map", "columns", "versions", "api", "cite");

  public DatasetView {
    columns = List.copyOf(columns);
    profiles = List.copyOf(profiles);
    versions = List.copyOf(versions);
  }

  public Dataset dataset() {
    return card.dataset();
  }

  public Optional<String> geometry() {
    return columns.stream()
        .filter(column -> column.type() == ColumnType.GEOMETRY)
        .map(Column::id)
        .findFirst();
  }

  /** The number that a chart would show first, for examples. */
  public Optional<String> measure() {
    return new ChartChoice(columns, profiles).plan().flatMap(ChartPlan::y);
  }

  /** The first column of one of these types, for examples. */
  public Optional<String> firstOf(String... types) {
    return columns.stream()
        .filter(column -> List.of(types).contains(column.type().name()))
        .map(Column::id)
        .findFirst();
  }

  /** The map has a tab only where there is something to map. */
  public List<String> tabs() {
    return TABS.stream().filter(name -> !name.equals("map") || geometry().isPresent()).toList();
  }

  public Licence licence(Words words) {
    return Licence.of(dataset().licence(), words);
  }

  public String label(String column) {
    return columns.stream()
        .filter(found -> found.id().equals(column))
        .map(found -> found.label().isBlank() ? found.id() : found.label())
        .findFirst()
        .orElse(column);
  }

  /** The unit in brackets, to follow a label; empty without one. */
  public String unit(String column) {
    return columns.stream()
        .filter(found -> found.id().equals(column))
        .flatMap(found -> found.unit().stream())
        .findFirst()
        .map(unit -> " (" + unit + ")")
        .orElse("");
  }

  public Optional<Column> column(String id) {
    return columns.stream().filter(found -> found.id().equals(id)).findFirst();
  }

  public Optional<ColumnProfile> profile(String column) {
    return profiles.stream().filter(found -> found.column().equals(column)).findFirst();
  }

  /** The address of a tab, staying on the state that is looked at. */
  public String address(String other) {
    var past = asOf.isEmpty() ? "" : "&asOf=" + asOf;
    return "/datasets/" + dataset().slug() + "?tab=" + other + past;
  }

  public String api() {
    return base + "/api/v1/datasets/" + dataset().slug();
  }

  public String download(RowFormat format) {
    var past = asOf.isEmpty() ? "" : "&asOf=" + asOf;
    return "/api/v1/datasets/" + dataset().slug() + "/download?f=" + format.extension() + past;
  }

  public List<RowFormat> formats() {
    return geometry().isPresent()
        ? List.of(
            RowFormat.CSV,
            RowFormat.XLSX,
            RowFormat.JSON,
            RowFormat.NDJSON,
            RowFormat.PARQUET,
            RowFormat.GEOJSON)
        : List.of(
            RowFormat.CSV, RowFormat.XLSX, RowFormat.JSON, RowFormat.NDJSON, RowFormat.PARQUET);
  }

  /** The address that will show this very state for ever; the newest state when none is known. */
  public String permanent() {
    var state =
        asOf.isEmpty()
            ? versions.stream().findFirst().map(found -> Long.toString(found.snapshot())).orElse("")
            : asOf;
    var address = base + "/datasets/" + dataset().slug();
    return state.isEmpty() ? address : address + "?asOf=" + state;
  }

  /** About how many bytes a file has, from the lengths of frequent values; 0 when unknown. */
  public long size(RowFormat format) {
    if (format == RowFormat.PARQUET) {
      return dataset().bytes();
    }
    var values = profiles.stream().mapToDouble(SizeGuess::valueBytes).sum();
    return SizeGuess.of(format, values, profiles, dataset().rows());
  }
}
