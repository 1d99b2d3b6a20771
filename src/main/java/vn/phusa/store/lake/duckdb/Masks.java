package vn.phusa.store.lake.duckdb;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.base.access.Sight;
import vn.phusa.base.access.Treatment;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.SqlTypes;
import vn.phusa.store.lake.inner.Veil;

/** A veil as SQL over the raw columns of {@code r}: masks for columns, a condition for rows. */
record Masks(Veil veil) {

  private static final String DOTS = "•••";
  private static final int PSEUDONYM = 32;
  private static final String ZONE = "Asia/Ho_Chi_Minh";

  /** A column as it leaves; for one of {@link Veil#visible}. */
  Field<?> of(FieldColumn column) {
    var raw = raw(column);
    return switch (veil.sight().of(column.id())) {
      case Treatment.Shown() -> raw;
      case Treatment.Hidden() -> throw new IllegalStateException("hidden: " + column.id());
      case Treatment.Partial(var kept) -> partial(raw, kept);
      case Treatment.Pseudonym() -> pseudonym(raw);
      case Treatment.Generalised(var step) -> generalised(column, raw, step);
    };
  }

  /** Rows that are the reader's own; a column that the table does not have makes none. */
  Condition rows(List<FieldColumn> columns) {
    return veil.sight().rows().map(own -> own(own, columns)).orElseGet(DSL::noCondition);
  }

  private static Condition own(Sight.OwnRows own, List<FieldColumn> columns) {
    var column =
        columns.stream().filter(one -> one.id().equals(own.column())).findFirst().map(Masks::raw);
    if (column.isEmpty() || own.codes().isEmpty()) {
      return DSL.falseCondition();
    }
    var value = text(column.get());
    var wanted = value.in(own.codes());
    if (!own.below()) {
      return wanted;
    }
    return own.codes().stream()
        .map(code -> (Condition) value.startsWith(code + "."))
        .reduce(wanted, Condition::or);
  }

  private static Field<?> raw(FieldColumn column) {
    return DSL.field(DSL.name("r", column.id()), SqlTypes.of(column.type()));
  }

  private static Field<String> text(Field<?> raw) {
    return DSL.field("cast({0} as varchar)", SQLDataType.VARCHAR, raw);
  }

  private static Field<?> partial(Field<?> raw, int kept) {
    return DSL.field(
        "case when length({0}) > {1} then {2} || right({0}, {3}) when {0} is not null then {2} end",
        SQLDataType.VARCHAR, text(raw), DSL.inline(2 * kept), DSL.inline(DOTS), DSL.inline(kept));
  }

  /** HMAC-SHA-256 (RFC 2104); the keys are bound, so that no text of a statement holds them. */
  private Field<?> pseudonym(Field<?> raw) {
    return DSL.field(
        "left(sha256({0} || unhex(sha256({1} || encode({2})))), {3})",
        SQLDataType.VARCHAR,
        DSL.val(veil.key().outer()),
        DSL.val(veil.key().inner()),
        text(raw),
        DSL.inline(PSEUDONYM));
  }

  private static Field<?> generalised(FieldColumn column, Field<?> raw, int step) {
    var type = SqlTypes.of(column.type());
    return switch (column.type()) {
      case TEXT -> DSL.field("left({0}, {1})", type, raw, DSL.inline(step));
      case PERIOD -> DSL.field("left({0}, 4)", type, raw);
      case INTEGER, DECIMAL ->
          DSL.field("try({0} - (({0} % {1}) + {1}) % {1})", type, raw, DSL.inline(step));
      case DOUBLE -> DSL.field("floor({0} / {1}) * {1}", type, raw, DSL.inline(step));
      case DATE -> DSL.field("cast(date_trunc('year', {0}) as date)", type, raw);
      case TIMESTAMP ->
          DSL.field(
              "timezone({1}, date_trunc('year', timezone({1}, {0})))", type, raw, DSL.inline(ZONE));
      case BOOLEAN, TIME, GEOMETRY -> throw new IllegalStateException("hidden: " + column.id());
    };
  }
}
