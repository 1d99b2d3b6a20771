package vn.phusa.store.catalog.postgres;

import static vn.phusa.store.catalog.postgres.Columns.HAS_GEOMETRY;
import static vn.phusa.store.catalog.postgres.Columns.UPDATED;

import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * What datasets can be downloaded as: every one that has data in each format for tables, one with
 * geometry also as GeoJSON.
 */
final class FormatFacet {

  static final List<String> TABLES = List.of("csv", "xlsx", "json", "ndjson", "parquet");
  static final String GEOJSON = "geojson";
  private static final Condition HAS_DATA = UPDATED.isNotNull();

  private FormatFacet() {}

  /** The datasets that are there in a format; none for a format that is not known. */
  static Condition condition(String format) {
    if (format.equals(GEOJSON)) {
      return HAS_DATA.and(DSL.condition(HAS_GEOMETRY));
    }
    return TABLES.contains(format) ? HAS_DATA : DSL.falseCondition();
  }
}
