package vn.phusa.store.contract.duckdb;

import vn.phusa.store.contract.TextForm.Numbers;

/**
 * The writing of numbers, as regular expressions (RE2). Grouping signs may be absent; where present
 * they divide by three and are the same throughout.
 */
record NumberGrammar(String grouping, String decimal) {

  private static final String SPACE = "[ \\x{a0}\\x{2009}\\x{202f}]";

  static NumberGrammar of(Numbers numbers) {
    return switch (numbers) {
      case POINT -> new NumberGrammar(",", ".");
      case COMMA -> new NumberGrammar(".", ",");
    };
  }

  private String whole() {
    return "(?:\\d+|[1-9]\\d{0,2}(?:(?:[" + grouping + "]\\d{3})+|(?:" + SPACE + "\\d{3})+))";
  }

  private String fraction() {
    return "(?:[" + decimal + "]\\d*)?";
  }

  /** A whole number; its decimals, if any, are zeros. */
  String integral() {
    return "[+-]?" + whole() + "(?:[" + decimal + "]0*)?";
  }

  /** A number with or without decimals. */
  String plain() {
    return "[+-]?(?:" + whole() + fraction() + "|[" + decimal + "]\\d+)";
  }

  /** With the exponent that Excel and instruments write. */
  String scientific() {
    return plain() + "(?:[eE][+-]?\\d+)?";
  }

  /** The signs that are left out before the engine reads the number. */
  String groupingSigns() {
    return "[" + grouping + " \\x{a0}\\x{2009}\\x{202f}]";
  }

  boolean hasComma() {
    return decimal.equals(",");
  }
}
