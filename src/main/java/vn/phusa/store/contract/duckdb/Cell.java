package vn.phusa.store.contract.duckdb;

import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.contract.Column;

/**
 * One column on its way through the select. Its text is called {@code w<position>}, what the quick
 * way reads {@code q<index>}, the tidied text where that is nothing {@code t<index>}, the value
 * {@code v<index>}, whether a reference was missed {@code r<index>}.
 *
 * @param position which field of the relation it comes from; empty when the source lacks it
 */
record Cell(int index, Column column, Reading reading, Optional<Integer> position) {

  static Field<String> text(int position) {
    return DSL.field(DSL.name("w" + position), SQLDataType.VARCHAR);
  }

  Field<String> text() {
    return position.map(Cell::text).orElse(DSL.castNull(SQLDataType.VARCHAR));
  }

  Field<?> value() {
    return DSL.field(DSL.name("v" + index), reading.type());
  }

  Field<Boolean> missed() {
    return DSL.field(DSL.name("r" + index), SQLDataType.BOOLEAN);
  }

  /** Null when the text stands for no value; only to be asked where there is no value. */
  Field<String> tidy() {
    return DSL.field(DSL.name("t" + index), SQLDataType.VARCHAR);
  }

  /** The quick way; always null for a type that has none. */
  Field<?> readQuickly() {
    return reading.quick(text()).<Field<?>>map(quick -> quick).orElse(none()).as(quick());
  }

  /** The text made tidy, for the thorough way. */
  Field<?> readTidily() {
    var tidied = Blank.tidy(text(), column.form().nulls());
    return ifNothing(tidied, DSL.castNull(SQLDataType.VARCHAR)).as(tidy());
  }

  /**
   * The value. The thorough way stands in a branch of CASE: from anywhere else, COALESCE included,
   * the engine would take repeated parts out and compute them for every row.
   */
  Field<?> read() {
    return ifNothing(reading.thorough(tidy()), quick()).as(value());
  }

  private Field<?> quick() {
    return DSL.field(DSL.name("q" + index), reading.type());
  }

  private Field<?> none() {
    return DSL.castNull(reading.type());
  }

  @SuppressWarnings("unchecked")
  private Field<?> ifNothing(Field<?> then, Field<?> otherwise) {
    return DSL.when(quick().isNull(), (Field<Object>) then).otherwise((Field<Object>) otherwise);
  }
}
