package vn.phusa.store.lake.duckdb;

import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.SqlTypes;

/** Columns of rows as the texts that rows are compared by, and shown by. */
final class ComparedText {

  private static final int LONGEST = 300;

  private ComparedText() {}

  /**
   * A text without case, diacritics, blanks and signs. Numbers and days are as they are: of a sign
   * or a point less they are others.
   */
  static Field<String> folded(FieldColumn column) {
    var text = text(column);
    return column.type() == ColumnType.TEXT
        ? DSL.field(
            "coalesce(regexp_replace(replace(strip_accents(lower({0})), 'đ', 'd'), '[^a-z0-9]+', '',"
                + " 'g'), '')",
            SQLDataType.VARCHAR, text)
        : DSL.field("coalesce({0}, '')", SQLDataType.VARCHAR, text);
  }

  /** All of a row that is compared. */
  static Field<String> said(List<FieldColumn> columns) {
    var texts = columns.stream().map(ComparedText::folded).toList();
    return DSL.field("concat_ws(chr(31), {0})", SQLDataType.VARCHAR, DSL.list(texts));
  }

  /** A row as people are shown it. */
  static Field<String> shown(List<FieldColumn> columns) {
    var texts =
        columns.stream()
            .map(one -> DSL.field("coalesce({0}, '')", SQLDataType.VARCHAR, text(one)))
            .toList();
    return DSL.field(
        "left(concat_ws(' | ', {0}), {1})",
        SQLDataType.VARCHAR, DSL.list(texts), DSL.inline(LONGEST));
  }

  private static Field<String> text(FieldColumn column) {
    return DSL.field(
        "cast({0} as varchar)",
        SQLDataType.VARCHAR, DSL.field(DSL.name("t", column.id()), SqlTypes.of(column.type())));
  }
}
