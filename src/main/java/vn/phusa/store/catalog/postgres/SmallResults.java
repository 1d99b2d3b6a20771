package vn.phusa.store.catalog.postgres;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Results of a few datasets, read whole: one question tells their order and their facets. */
@Component
class SmallResults {

  /** More are counted and ordered by the database. */
  private static final int MOST = 200;

  private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
  private static final Field<String> AGENCY = field(name("agency"), SQLDataType.VARCHAR);
  private static final Field<String> AGENCY_NAME = field(name("agency_name"), SQLDataType.VARCHAR);
  private static final Field<String> SECTOR = field(name("sector"), SQLDataType.VARCHAR);
  private static final Field<String> TITLE = field(name("title"), SQLDataType.VARCHAR);
  private static final Field<String> CLASSIFICATION =
      field(name("classification"), SQLDataType.VARCHAR);
  private static final Field<OffsetDateTime> UPDATED =
      field(name("updated_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  private final DSLContext database;

  SmallResults(DataSource database) {
    this.database = DSL.using(database, SQLDialect.POSTGRES);
  }

  /** All datasets of a result in the wanted order; empty when there are too many. */
  Optional<List<Hit>> find(Match match, Condition wanted, String sort) {
    var few =
        select(
                ID,
                AGENCY,
                AGENCY_NAME,
                SECTOR,
                CLASSIFICATION,
                UPDATED,
                FormatFacet.HAS_GEOMETRY,
                TITLE,
                match.rank().as(Ranking.RANK))
            .from(table(name("catalog_dataset")))
            .where(wanted)
            .limit(inline(MOST + 1))
            .asTable("few");
    var hits =
        database
            .select(
                ID, AGENCY, AGENCY_NAME, SECTOR, CLASSIFICATION, UPDATED, FormatFacet.HAS_GEOMETRY)
            .from(few)
            .orderBy(Ranking.order(sort))
            .fetch(row ->
                new Hit(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value7()));
    return hits.size() > MOST ? Optional.empty() : Optional.of(hits);
  }

  record Hit(
      long id,
      String agency,
      String agencyName,
      String sector,
      String classification,
      @Nullable OffsetDateTime updated,
      boolean hasGeometry) {

    boolean hasData() {
      return updated != null;
    }

    boolean isSince(OffsetDateTime time) {
      return updated != null && updated.isAfter(time);
    }
  }
}
