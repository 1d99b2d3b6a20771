package vn.phusa.collect.ingest.inference;

import java.util.List;
import vn.phusa.collect.ingest.Found;

/**
 * What the whole file says where one column alone cannot tell.
 *
 * @param typed the file itself writes numbers in one way (JSON, Parquet)
 * @param written values are as somebody wrote them, not as a program keeps them
 * @param semicolon fields are divided by {@code ;}, as programs do where the comma divides decimals
 * @param vietnamese headers are in Vietnamese
 * @param points columns whose decimals certainly are divided by a point
 * @param commas columns whose decimals certainly are divided by a comma
 * @param dayFirst columns whose dates certainly begin with the day
 * @param monthFirst columns whose dates certainly begin with the month
 */
record Setting(
    boolean typed,
    boolean written,
    boolean semicolon,
    boolean vietnamese,
    int points,
    int commas,
    int dayFirst,
    int monthFirst) {

  private static final List<String> TYPED = List.of("json", "ndjson", "geojson", "parquet");

  private static final String WRITTEN = "delimited";

  static Setting of(Found found, List<Evidence> columns) {
    var source = found.source();
    return new Setting(
        TYPED.contains(source.format()),
        source.format().equals(WRITTEN),
        source.delimiter().equals(";"),
        source.headers().stream().anyMatch(Heading::isVietnamese),
        count(columns, NumberSigns.POINTS),
        count(columns, NumberSigns.COMMAS),
        count(columns, List.of(Writing.DAY_FIRST)),
        count(columns, List.of(Writing.MONTH_FIRST)));
  }

  private static int count(List<Evidence> columns, List<Writing> ways) {
    return (int) columns.stream().filter(column -> mostly(column, ways)).count();
  }

  /** One strange value in a column of texts says nothing of the file. */
  private static boolean mostly(Evidence column, List<Writing> ways) {
    var those = column.count(ways);
    return those > 0 && (those >= 3 || those * 5 >= column.filled());
  }
}
