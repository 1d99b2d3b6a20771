package vn.phusa.share.portal.inner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.phusa.base.text.Words;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.Filter;
import vn.phusa.store.lake.Filter.Operand;
import vn.phusa.store.lake.Filter.Operator;

class TypedConditionTest {

  private static final Operand COLUMN = new Operand.Property("cot");

  @Test
  void readsNumbersAsTheLanguageWritesThem() {
    var vietnamese = new Filter.Compare(COLUMN, Operator.GREATER, literal("1234.5"));
    assertThat(typed(ColumnType.DECIMAL, "> 1.234,5", Words.VIETNAMESE)).contains(vietnamese);
    assertThat(typed(ColumnType.DECIMAL, ">1,234.5", Locale.ENGLISH)).contains(vietnamese);
    assertThat(typed(ColumnType.INTEGER, "5..9", Words.VIETNAMESE))
        .contains(new Filter.Between(COLUMN, literal("5"), literal("9")));
    assertThat(typed(ColumnType.INTEGER, "nhiều", Words.VIETNAMESE)).isEmpty();
  }

  @Test
  void readsADayAndTheWholeOfItForMoments() {
    var day = LocalDate.of(2026, 12, 1);
    assertThat(typed(ColumnType.DATE, "1/12/2026", Words.VIETNAMESE))
        .contains(new Filter.Compare(COLUMN, Operator.EQUAL, new Operand.Literal(day)));
    var start = Instant.parse("2026-11-30T17:00:00Z");
    assertThat(typed(ColumnType.TIMESTAMP, "2026-12-01", Words.VIETNAMESE))
        .contains(
            new Filter.And(
                List.of(
                    compare(Operator.GREATER_OR_EQUAL, start),
                    compare(Operator.LESS, start.plusSeconds(86_400)))));
    assertThat(typed(ColumnType.DATE, "31/02/2026x", Words.VIETNAMESE)).isEmpty();
  }

  @Test
  void findsPeriodsInEveryWriting() {
    assertThat(typed(ColumnType.PERIOD, "9/2024", Words.VIETNAMESE)).contains(part("2024-09"));
    assertThat(typed(ColumnType.PERIOD, "Quý I/2024", Words.VIETNAMESE)).contains(part("2024-Q1"));
    assertThat(typed(ColumnType.TEXT, " bến tre ", Words.VIETNAMESE)).contains(part("bến tre"));
  }

  @Test
  void asksNothingWhenNothingIsTyped() {
    assertThat(typed(ColumnType.TEXT, "  ", Words.VIETNAMESE)).isEmpty();
    assertThat(typed(ColumnType.GEOMETRY, "x", Words.VIETNAMESE)).isEmpty();
  }

  private static Filter part(String text) {
    return new Filter.Like(
        new Operand.Folded(COLUMN), new Operand.Folded(new Operand.Literal("%" + text + "%")));
  }

  private static Filter compare(Operator operator, Object value) {
    return new Filter.Compare(COLUMN, operator, new Operand.Literal(value));
  }

  private static Operand literal(String number) {
    return new Operand.Literal(new BigDecimal(number));
  }

  private static Optional<Filter> typed(ColumnType type, String text, Locale locale) {
    var column =
        new Column(
            "cot",
            "Cột",
            "Cột",
            "",
            type,
            false,
            false,
            Optional.empty(),
            TextForm.plain(),
            List.of());
    return TypedCondition.of(column, text, locale);
  }
}
