package vn.phusa.store.catalog.postgres;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What datasets can be downloaded as: every one that has data in each format for tables, one with
 * geometry also as GeoJSON.
 */
final class FormatFacet {

  static final List<String> TABLES = List.of("csv", "xlsx", "json", "ndjson", "parquet");
  static final String GEOJSON = "geojson";
  static final Field<Boolean> HAS_GEOMETRY = field(name("has_geometry"), SQLDataType.BOOLEAN);
  private static final Condition HAS_DATA = field(name("updated_at")).isNotNull();

  private FormatFacet() {}

  /** The datasets that are there in a format; none for a format that is not known. */
  static Condition condition(String format) {
    if (format.equals(GEOJSON)) {
      return HAS_DATA.and(DSL.condition(HAS_GEOMETRY));
    }
    return TABLES.contains(format) ? HAS_DATA : DSL.falseCondition();
  }
}
