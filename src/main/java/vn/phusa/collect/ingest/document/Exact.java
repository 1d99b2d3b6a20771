package vn.phusa.collect.ingest.document;

import java.math.BigDecimal;
import vn.phusa.collect.ingest.inner.CellForm;

/** Numbers that a document holds as such. */
final class Exact {

  private static final int DIGITS = 15;

  private Exact() {}

  /** Digits that a document writes a number with. */
  static boolean isNumber(String value) {
    return value.matches("-?\\d{1,40}(\\.\\d{1,40})?([eE][-+]?\\d{1,3})?");
  }

  /** Short plain digits stay; others are rounded to what a spreadsheet keeps. */
  static String number(String value) {
    var plain = value.matches("-?\\d+(\\.\\d*[1-9])?") && value.length() <= DIGITS;
    return plain ? value : CellForm.plain(Double.parseDouble(value));
  }

  /** The number shown, as 6.67 for 0.0667. */
  static String percent(String value) {
    return number(new BigDecimal(value).movePointRight(2).stripTrailingZeros().toPlainString());
  }
}
