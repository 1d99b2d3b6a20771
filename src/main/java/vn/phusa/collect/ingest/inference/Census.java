package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.contract.Relation;

/** Counts, in one pass over a relation, how the values of every column are written. */
final class Census {

  private static final Field<Integer> COLUMN = DSL.field(DSL.name("k"), SQLDataType.INTEGER);
  private static final Field<String> VALUE = DSL.field(DSL.name("v"), SQLDataType.VARCHAR);
  private static final Field<Integer> WRITING = DSL.field(DSL.name("w"), SQLDataType.INTEGER);
  private static final Field<String> DETAIL = DSL.field(DSL.name("d"), SQLDataType.VARCHAR);
  private static final Field<Long> COUNT = DSL.count().cast(Long.class).as("n");
  private static final Field<String> LEAST = DSL.min(VALUE).as("least");
  private static final Field<String> GREATEST = DSL.max(VALUE).as("greatest");
  private static final Field<String> EXAMPLE =
      DSL.function("any_value", String.class, VALUE).as("example");
  private static final Field<Integer> BYTES = DSL.function("strlen", Integer.class, VALUE);
  private static final Field<Integer> SHORTEST = DSL.min(BYTES).as("shortest");
  private static final Field<Integer> LONGEST = DSL.max(BYTES).as("longest");
  private static final Field<Long> DISTINCT =
      DSL.function("approx_count_distinct", Long.class, VALUE).as("different");

  private static final Field<Integer> DECIMALS =
      DSL.min(WritingSql.decimals(VALUE, WRITING)).as("decimals");

  private final DSLContext engine;

  Census(DSLContext engine) {
    this.engine = engine;
  }

  /** One for each column of the relation, in order. */
  List<Evidence> take(Relation relation) {
    var records = counted(relation);
    return IntStream.range(0, relation.fields().size())
        .mapToObj(
            column -> evidence(records.stream().filter(r -> r.get(COLUMN) == column).toList()))
        .toList();
  }

  private List<? extends Record> counted(Relation relation) {
    var values = values(relation).asTable("a");
    var written = engine.select(COLUMN, VALUE, WritingSql.writing(VALUE).as(WRITING)).from(values);
    var told =
        engine
            .select(COLUMN, VALUE, WRITING, WritingSql.detail(VALUE, WRITING).as(DETAIL))
            .from(written.asTable("b"));
    return engine
        .select(COLUMN, WRITING, DETAIL, COUNT, LEAST, GREATEST, EXAMPLE, SHORTEST, LONGEST)
        .select(DISTINCT, DECIMALS)
        .from(told.asTable("c"))
        .groupBy(COLUMN, WRITING, DETAIL)
        .fetch();
  }

  /** Every value as a row of its own, with the number of its column. */
  private Select<?> values(Relation relation) {
    var numbers = IntStream.range(0, relation.fields().size()).mapToObj(DSL::inline).toList();
    var numbered = DSL.function("unnest", Integer.class, list(numbers)).as(COLUMN);
    var texts = DSL.function("unnest", String.class, list(relation.fields())).as(VALUE);
    var rows = engine.select(numbered, texts).from(relation.table()).asTable("r");
    return engine.select(COLUMN, WritingSql.trimmed(VALUE).as(VALUE)).from(rows);
  }

  private static Field<Object> list(List<? extends Field<?>> items) {
    return DSL.function("list_value", Object.class, items.toArray(Field<?>[]::new));
  }

  /** Each value is written in one way only, so that what differs in each adds up. */
  private static Evidence evidence(List<? extends Record> records) {
    var tallies =
        records.stream()
            .filter(row -> row.get(WRITING) != Writing.BLANK.ordinal())
            .map(Census::tally)
            .sorted(Tally.MOST_FIRST)
            .toList();
    var rows = records.stream().mapToLong(row -> row.get(COUNT)).sum();
    var distinct = records.stream().mapToLong(row -> row.get(DISTINCT)).sum();
    return new Evidence(rows, distinct, tallies);
  }

  private static Tally tally(Record row) {
    return new Tally(
        Writing.values()[row.get(WRITING)],
        row.get(DETAIL),
        row.get(COUNT),
        row.get(LEAST),
        row.get(GREATEST),
        row.get(EXAMPLE),
        row.get(SHORTEST),
        row.get(LONGEST),
        row.get(DECIMALS));
  }
}
