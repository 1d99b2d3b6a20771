package vn.phusa.share.portal.inner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.phusa.store.catalog.ColumnProfile;

/** How large a file will be, roughly: from the frequent values of each column. */
final class SizeGuess {

  /** What deflate makes of a worksheet's XML, and what its markup adds to a value. */
  private static final double XLSX_RATIO = 0.2;

  private static final int XLSX_MARKUP = 40;

  private SizeGuess() {}

  static double valueBytes(ColumnProfile profile) {
    var usual =
        profile.examples().stream()
            .mapToInt(example -> example.getBytes(StandardCharsets.UTF_8).length)
            .average()
            .orElse(8);
    return usual * profile.completeness();
  }

  static long of(RowFormat format, double values, List<ColumnProfile> profiles, long rows) {
    var columns = profiles.size();
    var names = profiles.stream().mapToInt(profile -> profile.column().length() + 6).sum();
    var row =
        switch (format) {
          case CSV, PARQUET -> values + columns + 1;
          case XLSX -> (values + (double) XLSX_MARKUP * columns) * XLSX_RATIO;
          case JSON, NDJSON -> values + names + 2;
          case GEOJSON -> values + names + 60;
        };
    return (long) (row * rows);
  }
}
