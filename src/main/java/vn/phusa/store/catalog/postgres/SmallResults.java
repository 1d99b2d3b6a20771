package vn.phusa.store.catalog.postgres;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static vn.phusa.store.catalog.postgres.Columns.AGENCY;
import static vn.phusa.store.catalog.postgres.Columns.AGENCY_NAME;
import static vn.phusa.store.catalog.postgres.Columns.CLASSIFICATION;
import static vn.phusa.store.catalog.postgres.Columns.DATASETS;
import static vn.phusa.store.catalog.postgres.Columns.HAS_GEOMETRY;
import static vn.phusa.store.catalog.postgres.Columns.ID;
import static vn.phusa.store.catalog.postgres.Columns.SECTOR;
import static vn.phusa.store.catalog.postgres.Columns.TITLE;
import static vn.phusa.store.catalog.postgres.Columns.UPDATED;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Results of a few datasets, read whole: one question tells their order and their facets. */
@Component
class SmallResults {

  /** More are counted and ordered by the database. */
  private static final int MOST = 200;

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
                HAS_GEOMETRY,
                TITLE,
                match.rank().as(Ranking.RANK))
            .from(DATASETS)
            .where(wanted)
            .limit(inline(MOST + 1))
            .asTable("few");
    var hits =
        database
            .select(ID, AGENCY, AGENCY_NAME, SECTOR, CLASSIFICATION, UPDATED, HAS_GEOMETRY)
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
