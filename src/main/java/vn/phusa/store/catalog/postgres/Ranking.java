package vn.phusa.store.catalog.postgres;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.with;
import static vn.phusa.store.catalog.postgres.Columns.DATASETS;
import static vn.phusa.store.catalog.postgres.Columns.ID;
import static vn.phusa.store.catalog.postgres.Columns.TITLE;
import static vn.phusa.store.catalog.postgres.Columns.UPDATED;

import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record3;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import vn.phusa.store.catalog.Search;

/**
 * The order of a result. Of a result of many thousands only the newest are compared, and the newest
 * of those whose title holds the text; the rest follows, newest first.
 */
@Component
class Ranking {

  private static final int COMPARED = 200;
  private static final int MANY = 2000;
  private static final int LARGEST_PAGE = 500;
  static final Field<Double> RANK = field(name("rank"), SQLDataType.DOUBLE);
  private static final Field<Integer> PART = field(name("part"), SQLDataType.INTEGER);
  private static final List<OrderField<?>> NEWEST = List.of(UPDATED.desc().nullsLast(), ID);
  private static final List<OrderField<?>> BEST =
      List.of(RANK.desc(), UPDATED.desc().nullsLast(), ID);

  private final DSLContext database;

  Ranking(DataSource database) {
    this.database = DSL.using(database, SQLDialect.POSTGRES);
  }

  /** The ids of a page; ids alone, so that long descriptions are read for its datasets only. */
  List<Long> page(Search search, Match match, Condition wanted, long total) {
    var size = size(search);
    var offset = offset(search);
    var ordered =
        switch (search.sort()) {
          case "title", "newest" -> all(wanted).orderBy(order(search.sort()));
          default -> relevant(match, wanted, total, offset + size);
        };
    return database.fetch(ordered.limit(inline(size)).offset(inline(offset))).getValues(ID);
  }

  private static int size(Search search) {
    return Math.clamp(search.size(), 1, LARGEST_PAGE);
  }

  private static long offset(Search search) {
    return (long) Math.max(0, search.page()) * size(search);
  }

  /** The same of a result that was read whole, in its order. */
  static List<Long> page(Search search, List<SmallResults.Hit> hits) {
    return hits.stream()
        .skip(offset(search))
        .limit(size(search))
        .map(SmallResults.Hit::id)
        .toList();
  }

  /** The order by a word of {@link Search#sort}, where each row has its rank. */
  static List<OrderField<?>> order(String sort) {
    return switch (sort) {
      case "title" -> List.of(field("{0} collate \"vi-x-icu\"", TITLE), ID);
      case "newest" -> NEWEST;
      default -> BEST;
    };
  }

  private static SelectLimitStep<?> relevant(
      Match match, Condition wanted, long total, long reach) {
    if (match.isAll()) {
      return all(wanted).orderBy(NEWEST);
    }
    if (total <= MANY) {
      return ranked(match, wanted).orderBy(BEST);
    }
    var compared = name("compared").as(compared(match, wanted));
    var best = select(ID, UPDATED, RANK, inline(0).as(PART)).from(compared);
    if (reach <= COMPARED) {
      return with(compared).selectFrom(best.asTable("best")).orderBy(BEST);
    }
    var rest =
        select(ID, UPDATED, inline(0.0), inline(1))
            .from(DATASETS)
            .where(wanted)
            .and(ID.notIn(select(ID).from(compared)));
    return with(compared)
        .selectFrom(best.unionAll(rest).asTable("all_of_them"))
        .orderBy(PART, RANK.desc(), UPDATED.desc().nullsLast(), ID);
  }

  private static Select<Record3<Long, OffsetDateTime, Double>> compared(
      Match match, Condition wanted) {
    var newest = ranked(match, wanted).orderBy(NEWEST).limit(inline(COMPARED));
    return ranked(match, wanted.and(match.best()))
        .orderBy(NEWEST)
        .limit(inline(COMPARED))
        .union(newest);
  }

  private static SelectConditionStep<Record3<Long, OffsetDateTime, Double>> ranked(
      Match match, Condition wanted) {
    return select(ID, UPDATED, match.rank().as(RANK)).from(DATASETS).where(wanted);
  }

  private static SelectConditionStep<?> all(Condition wanted) {
    return select(ID).from(DATASETS).where(wanted);
  }
}
