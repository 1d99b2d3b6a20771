package vn.phusa.store.contract.duckdb;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.contract.Relation;

/** A relation whose fields have names that no column id can have. */
record Source(Relation relation) {

  private static final Field<Long> LINE = DSL.field(DSL.name("l"), SQLDataType.BIGINT);

  /** The first level. */
  Table<?> texts() {
    return DSL.select(named()).from(relation.table()).asTable("texts");
  }

  private List<Field<?>> named() {
    var texts =
        IntStream.range(0, relation.fields().size())
            .<Field<?>>mapToObj(i -> relation.fields().get(i).as(Cell.text(i)));
    return Stream.concat(texts, relation.line().stream().map(line -> line.as(LINE))).toList();
  }

  private Stream<Field<String>> fields() {
    return IntStream.range(0, relation.fields().size()).mapToObj(Cell::text);
  }

  Field<String> raw() {
    return Duck.jsonArray(fields().toList());
  }

  Field<String> line() {
    return relation.line().isPresent() ? Duck.raw(LINE) : DSL.castNull(SQLDataType.VARCHAR);
  }
}
