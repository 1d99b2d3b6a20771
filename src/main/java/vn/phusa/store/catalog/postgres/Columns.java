package vn.phusa.store.catalog.postgres;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The table {@code catalog_dataset}, as searches ask it. */
final class Columns {

  static final Table<Record> DATASETS = table(name("catalog_dataset"));
  static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
  static final Field<String> SLUG = text("slug");
  static final Field<String> TITLE = text("title");
  static final Field<String> AGENCY = text("agency");
  static final Field<String> AGENCY_NAME = text("agency_name");
  static final Field<String> SECTOR = text("sector");
  static final Field<String> CLASSIFICATION = text("classification");
  static final Field<Boolean> HAS_GEOMETRY = field(name("has_geometry"), SQLDataType.BOOLEAN);

  /** Null before the first commit. */
  static final Field<OffsetDateTime> UPDATED =
      field(name("updated_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  private Columns() {}

  private static Field<String> text(String column) {
    return field(name(column), SQLDataType.VARCHAR);
  }
}
