package vn.phusa.store.contract.duckdb;

import java.util.List;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Reporting periods as {@code 2024}, {@code 2024-H1}, {@code 2024-Q1} or {@code 2024-09}, from what
 * Vietnamese and English tables write.
 */
record PeriodReading(List<String> nulls) implements Reading {

  private static final String CANONICAL = "[12]\\d{3}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?";
  private static final String YEAR = "([12]\\d{3})";
  private static final String BETWEEN = "[ .,/_-]*(?:(?:cua|of) )?(?:(?:nam|year) ?)?";

  /** Steps that each turn one writing, folded, into the canonical one; the rest stays as it is. */
  private static final List<Step> STEPS =
      List.of(
          new Step("\\s+", " "),
          new Step(
              "^(?:(?:so bo|uoc tinh|uoc|preliminary|prel?|est|estimate[sd]?) |(?:prel?|est)\\. ?)",
              ""),
          new Step(
              " ?(?:\\(?(?:so bo|uoc tinh|uoc|prel\\.?|est\\.?)\\)?|\\*+|\\([a-z0-9]\\))$", ""),
          new Step("^(?:nam|year) ?" + YEAR + "$", "\\1"),
          new Step("^(?:quy|q\\.?|quarter) ?iv\\b", "q4"),
          new Step("^(?:quy|q\\.?|quarter) ?iii\\b", "q3"),
          new Step("^(?:quy|q\\.?|quarter) ?ii\\b", "q2"),
          new Step("^(?:quy|q\\.?|quarter) ?i\\b", "q1"),
          new Step("^([1-4])(?:st|nd|rd|th) quarter\\b", "q\\1"),
          new Step("^(?:quy|q\\.?|quarter) ?([1-4])" + BETWEEN + YEAR + "$", "\\2-Q\\1"),
          new Step("^" + YEAR + "[ ./_-]*q ?([1-4])$", "\\1-Q\\2"),
          new Step("^(?:6|sau) thang dau\\b|^nua dau\\b|^first half\\b", "h1"),
          new Step("^(?:6|sau) thang cuoi\\b|^nua cuoi\\b|^second half\\b", "h2"),
          new Step("^h ?([12])" + BETWEEN + YEAR + "$", "\\2-H\\1"),
          new Step("^" + YEAR + "[ ./_-]*h ?([12])$", "\\1-H\\2"),
          new Step("^jan(?:uary)?\\b", "t1"),
          new Step("^feb(?:ruary)?\\b", "t2"),
          new Step("^mar(?:ch)?\\b", "t3"),
          new Step("^apr(?:il)?\\b", "t4"),
          new Step("^may\\b", "t5"),
          new Step("^june?\\b", "t6"),
          new Step("^july?\\b", "t7"),
          new Step("^aug(?:ust)?\\b", "t8"),
          new Step("^sept?(?:ember)?\\b", "t9"),
          new Step("^oct(?:ober)?\\b", "t10"),
          new Step("^nov(?:ember)?\\b", "t11"),
          new Step("^dec(?:ember)?\\b", "t12"),
          new Step("^(?:thang|t|m|month)\\.? ?(\\d{1,2})" + BETWEEN + YEAR + "$", "\\2-\\1"),
          new Step("^(\\d{1,2}) ?[./-] ?" + YEAR + "$", "\\2-\\1"),
          new Step("^" + YEAR + " ?(?:[./-]|-?m) ?(\\d{1,2})$", "\\1-\\2"),
          new Step("-(\\d)$", "-0\\1"));

  private record Step(String expression, String by) {}

  @Override
  public DataType<?> type() {
    return SQLDataType.VARCHAR;
  }

  @Override
  public Optional<Field<?>> quick(Field<String> text) {
    return Blank.looksLikeValue(nulls) ? Optional.empty() : Optional.of(canonical(text));
  }

  @Override
  public Field<?> thorough(Field<String> tidy) {
    var period = Duck.folded(tidy);
    for (var step : STEPS) {
      period = Duck.replaceAll(period, step.expression(), step.by());
    }
    return canonical(period);
  }

  private static Field<String> canonical(Field<String> text) {
    return DSL.when(Duck.matchesWhole(text, CANONICAL), text);
  }
}
