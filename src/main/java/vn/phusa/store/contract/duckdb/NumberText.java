package vn.phusa.store.contract.duckdb;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;

/**
 * The digits of a number that people wrote: grouping signs, typographic minus, brackets for a
 * negative amount and the column's own unit behind it are understood.
 */
record NumberText(NumberGrammar grammar, List<String> nulls, Optional<String> unit) {

  private static final String MINUS = "^[\\x{2212}\\x{2013}\\x{2010}\\x{2011}]\\s*";
  private static final String IN_BRACKETS = "^\\(\\s*([^-+()]+?)\\s*\\)$";

  /** Text that the engine casts; the empty text, which it does not, when it is no such number. */
  Field<String> readable(Field<String> tidy, String expression) {
    var signed = withPlainSign(withoutUnit(tidy));
    return plain(Duck.extract(signed, "^(?:" + expression + ")$"));
  }

  private Field<String> withPlainSign(Field<String> text) {
    return Duck.replaceAll(Duck.replaceAll(text, IN_BRACKETS, "-\\1"), MINUS, "-");
  }

  private Field<String> withoutUnit(Field<String> text) {
    return unit.filter(sign -> !sign.isBlank())
        .map(sign -> Duck.replaceAll(text, "\\s*" + quoted(sign) + "$", ""))
        .orElse(text);
  }

  /** Digits, a point, a minus. */
  Field<String> plain(Field<String> text) {
    var digits = Duck.replaceAll(text, grammar.groupingSigns(), "");
    return grammar.hasComma() ? Duck.swap(digits, ",", ".") : digits;
  }

  private static String quoted(String sign) {
    return sign.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
  }
}
