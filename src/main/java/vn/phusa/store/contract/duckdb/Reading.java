package vn.phusa.store.contract.duckdb;

import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;

/**
 * How the text of one column becomes a value. The engine tries the quick way on every row and the
 * thorough way only where the quick one gives nothing, so that clean text costs one cast.
 */
interface Reading {

  DataType<?> type();

  /** Null for whatever is not in plain form; never a wrong value. */
  Optional<Field<?>> quick(Field<String> text);

  /**
   * Null for what cannot be read.
   *
   * @param tidy the text in NFC, without space around it; null when it stands for no value
   */
  Field<?> thorough(Field<String> tidy);
}
