package vn.phusa.store.contract.duckdb;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.contract.Column;

/**
 * One column on its way through the select: its text is called {@code w<position>}, the value
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

  /** The value of the text: the thorough way only where the quick one gives nothing. */
  Field<?> cast() {
    if (position.isEmpty()) {
      return DSL.castNull(reading.type());
    }
    var thorough = reading.thorough(text());
    return reading.quick(text()).<Field<?>>map(quick -> either(quick, thorough)).orElse(thorough);
  }

  /** Whether a text that gave no value says that there is none. */
  Condition empty() {
    var none = Blank.isNone(Blank.tidy(text()), column.form().nulls());
    return DSL.condition(DSL.coalesce(DSL.field(none), DSL.inline(true)));
  }

  @SuppressWarnings("unchecked")
  private static Field<?> either(Field<?> quick, Field<?> thorough) {
    return DSL.coalesce((Field<Object>) quick, (Field<Object>) thorough);
  }
}
