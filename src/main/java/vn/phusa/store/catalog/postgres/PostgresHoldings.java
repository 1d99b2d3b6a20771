package vn.phusa.store.catalog.postgres;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Reach;
import vn.phusa.store.catalog.Holdings;

/** Figures about all datasets, counted at most once in ten seconds for each kind of visitor. */
@Component
class PostgresHoldings implements Holdings {

  private static final Duration KEPT = Duration.ofSeconds(10);

  private final DSLContext database;
  private final Access access;
  private final Clock clock;
  private final Map<String, Counted> counted = new ConcurrentHashMap<>();

  PostgresHoldings(DataSource database, Access access, Clock clock) {
    this.database = DSL.using(database, SQLDialect.POSTGRES);
    this.access = access;
    this.clock = clock;
  }

  @Override
  public Figures figures(Principal visitor) {
    var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    var reach = access.reach(visitor);
    var key = Visible.key(reach);
    var known = counted.get(key);
    if (known != null && known.at().isAfter(now.minus(KEPT))) {
      return known.figures();
    }
    var figures = compute(reach, now.minusDays(30));
    counted.put(key, new Counted(figures, now));
    return figures;
  }

  private Figures compute(Reach reach, OffsetDateTime since) {
    var updated = field(name("updated_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    var found =
        database
            .select(
                DSL.count(),
                coalesce(
                    sum(field(name("row_count"), Long.class))
                        .filterWhere(Visible.within(reach.whole())),
                    BigDecimal.ZERO),
                countDistinct(field(name("agency"))),
                DSL.count().filterWhere(updated.gt(since)))
            .from(table(name("catalog_dataset")))
            .where(Visible.within(reach))
            .fetchSingle();
    return new Figures(found.value1(), found.value2().longValue(), found.value3(), found.value4());
  }

  private record Counted(Figures figures, OffsetDateTime at) {}
}
