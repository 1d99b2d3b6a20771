package vn.phusa.app.shell.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/** Pages of 100 filtered rows of the big table over HTTP. */
final class RowsMeasure implements Measure {

  private static final Budget BUDGET = new Budget.Below(100, "p99 under 100 ms at 16 clients");
  private static final String PAGE =
      "/api/v1/datasets/" + BigTable.SLUG + "/rows?limit=100&filter=";

  /** Keeps the values that are asked for from standing beside each other. */
  private static final int SPREAD = 7919;

  private static final int COMMUNES = 3321;
  private static final int CODES = 99_991;

  /** What begins at a row that the bounds of row groups find. */
  private static final int FROM_MILLE = 900;

  @Override
  public String name() {
    return "rows";
  }

  @Override
  public List<Figure> take(BenchHouse house) {
    BigTable.ensure(house);
    var load = new HttpLoad(house.url());
    var rows = house.rows();
    return List.of(
        load.figure(
            "rows-range",
            page(n -> "id >= " + rows * (n * SPREAD % FROM_MILLE) / 1000),
            BUDGET,
            rows + " rows; from a row on"),
        load.figure(
            "rows-page",
            page(n -> "xa = 'Xã số " + n * SPREAD % COMMUNES + "'"),
            BUDGET,
            rows + " rows; one row in " + COMMUNES + ", scattered"),
        load.figure(
            "rows-rare",
            page(n -> "ma = '%05d'".formatted(n * SPREAD % CODES)),
            BUDGET,
            rows + " rows; one row in " + CODES + ", scattered: the whole column is read"));
  }

  private static IntFunction<String> page(IntFunction<String> filter) {
    return n -> PAGE + URLEncoder.encode(filter.apply(n), StandardCharsets.UTF_8);
  }
}
