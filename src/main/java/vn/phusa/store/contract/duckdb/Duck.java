package vn.phusa.store.contract.duckdb;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Functions of DuckDB that jOOQ has no words for. All constants are inlined by jOOQ. */
final class Duck {

  private Duck() {}

  static Condition matches(Field<String> text, String expression) {
    return DSL.condition(function("regexp_matches", Boolean.class, text, inline(expression)));
  }

  static Condition matchesWhole(Field<String> text, String expression) {
    return DSL.condition(function("regexp_full_match", Boolean.class, text, inline(expression)));
  }

  static Field<String> replaceAll(Field<String> text, String expression, String by) {
    return function(
        "regexp_replace", String.class, text, inline(expression), inline(by), inline("g"));
  }

  /** The part that matches, or the empty text. */
  static Field<String> extract(Field<String> text, String expression) {
    return function("regexp_extract", String.class, text, inline(expression));
  }

  static Field<String> swap(Field<String> text, String part, String by) {
    return DSL.replace(text, inline(part), inline(by));
  }

  static Condition contains(Field<String> text, String part) {
    return DSL.condition(function("contains", Boolean.class, text, inline(part)));
  }

  static Field<String> nfc(Field<String> text) {
    return function("nfc_normalize", String.class, text);
  }

  /** Lower case without diacritics; đ is a letter of its own for the engine and goes by hand. */
  static Field<String> folded(Field<String> text) {
    var plain = swap(swap(text, "đ", "d"), "Đ", "d");
    return DSL.lower(function("strip_accents", String.class, plain));
  }

  static Field<String> raw(Field<?> value) {
    return value.cast(SQLDataType.VARCHAR);
  }

  static Field<String> jsonArray(List<? extends Field<?>> items) {
    return raw(function("json_array", JSON.class, items.toArray(Field<?>[]::new)));
  }

  static Field<String> jsonObject(Field<?>... namesAndValues) {
    return raw(function("json_object", JSON.class, namesAndValues));
  }

  /** The one of these texts that a value must be, without a list of a million SQL literals. */
  static Condition among(Field<String> value, List<String> texts) {
    var separator = "\u001f";
    var list =
        function(
            "string_split", Object.class, inline(String.join(separator, texts)), inline(separator));
    return value.in(DSL.select(function("unnest", String.class, list)));
  }

  static Condition any(List<Condition> conditions) {
    return conditions.isEmpty() ? DSL.falseCondition() : noCondition().or(DSL.or(conditions));
  }

  /** Null where the expression fails instead of an error. */
  static <T> Field<T> attempt(Field<T> expression) {
    return field("try({0})", expression.getDataType(), expression);
  }
}
