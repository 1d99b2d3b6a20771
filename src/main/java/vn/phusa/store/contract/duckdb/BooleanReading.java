package vn.phusa.store.contract.duckdb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.base.text.Fold;

/** Yes and no, by the words that the form names. */
record BooleanReading(List<String> truths, List<String> falsehoods, List<String> nulls)
    implements Reading {

  @Override
  public DataType<?> type() {
    return SQLDataType.BOOLEAN;
  }

  @Override
  public Optional<Field<?>> quick(Field<String> text) {
    return Blank.looksLikeValue(nulls) ? Optional.empty() : Optional.of(read(text));
  }

  @Override
  public Field<?> thorough(Field<String> tidy) {
    return read(Duck.folded(tidy));
  }

  private Field<Boolean> read(Field<String> folded) {
    return DSL.when(folded.in(inlined(truths)), DSL.inline(true))
        .when(folded.in(inlined(falsehoods)), DSL.inline(false));
  }

  /** As they are written, for the quick way, and folded, for the thorough one. */
  private static List<Field<String>> inlined(List<String> words) {
    return words.stream()
        .flatMap(word -> Stream.of(word, Fold.fold(word)))
        .distinct()
        .map(word -> (Field<String>) DSL.inline(word))
        .toList();
  }
}
