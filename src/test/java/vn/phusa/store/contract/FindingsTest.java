package vn.phusa.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusa.store.contract.Columns.contract;
import static vn.phusa.store.contract.Columns.of;
import static vn.phusa.store.contract.Columns.with;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.phusa.base.text.Words;
import vn.phusa.store.lake.ColumnType;

class FindingsTest {

  private static final Words VIETNAMESE = Words.in(Words.VIETNAMESE);

  private static String say(Column column, String rule, String value) {
    var sentence =
        Findings.sentence(new Finding(column.id(), rule, value), contract(column), VIETNAMESE);
    var english =
        Findings.sentence(
            new Finding(column.id(), rule, value), contract(column), Words.in(Locale.ENGLISH));
    assertThat(english).isNotEqualTo(sentence).contains(column.label());
    return sentence;
  }

  @Test
  void sayWhatIsWrongAndWhatWouldBeRight() {
    var comma = TextForm.plain().withNumbers(TextForm.Numbers.COMMA);
    var dates = TextForm.plain().withDates(List.of("%d/%m/%Y"));
    var ngay = with(of("ngay", ColumnType.DATE), dates);
    assertThat(say(ngay, "type", "31/02/2024"))
        .isEqualTo(
            "Ngày “31/02/2024” ở cột “ngay” không có trong lịch hoặc không đúng dạng dd/mm/yyyy.");
    assertThat(say(ngay, "type", "hôm qua")).contains("không phải là ngày").contains("dd/mm/yyyy");
    var so = with(of("so", ColumnType.DECIMAL), comma);
    assertThat(say(so, "type", "1,234.5"))
        .contains("dấu phẩy trước phần thập phân")
        .contains("1.234,5");
    assertThat(say(so, "type", "12 người")).contains("chỉ ghi chữ số");
    assertThat(say(so, "type", "12,5%")).contains("phần trăm");
    assertThat(say(of("so", ColumnType.INTEGER), "type", "12.5")).contains("số nguyên");
    assertThat(say(of("so", ColumnType.INTEGER), "required", "")).contains("bắt buộc");
  }

  @Test
  void sayTheRuleThatIsBroken() {
    var range = new Rule.Range(Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal("1000.5")));
    assertThat(say(of("so", ColumnType.DECIMAL, range), "range", "-1"))
        .contains("từ 0 đến 1.000,5");
    var codes = new Rule.CodeList(List.of("Nam", "Nữ"));
    assertThat(say(of("gt", ColumnType.TEXT, codes), "codes", "nam")).contains("Nam, Nữ");
    assertThat(say(of("ma", ColumnType.TEXT, new Rule.Pattern("[0-9]{5}")), "pattern", "1"))
        .contains("[0-9]{5}");
    assertThat(say(of("ma", ColumnType.TEXT, new Rule.Reference("a.b", "c")), "reference", "1"))
        .contains("a.b");
  }

  @Test
  void everyTypeHasASentence() {
    for (var type : ColumnType.values()) {
      assertThat(say(of("cot", type), "type", "x")).contains("“x”").contains("“cot”");
      assertThat(say(of("cot", type), "type", "99:99")).doesNotContain("{");
    }
  }

  @Test
  void aRowRuleSaysItsOwnSentence() {
    var contract =
        Columns.withRules(
            contract(of("a", ColumnType.DATE)),
            new Rule.Expression("a <= b", "ngày đầu không sau ngày cuối"));
    assertThat(Findings.sentence(new Finding("", "expression", "a <= b"), contract, VIETNAMESE))
        .contains("ngày đầu không sau ngày cuối");
    assertThat(Findings.sentence(new Finding("gone", "type", "x"), contract, VIETNAMESE))
        .contains("x");
  }

  @Test
  void bothBundlesHaveTheSameKeys() {
    var control =
        java.util.ResourceBundle.Control.getNoFallbackControl(
            java.util.ResourceBundle.Control.FORMAT_PROPERTIES);
    var vietnamese = java.util.ResourceBundle.getBundle("words/contract", Locale.ROOT, control);
    var english = java.util.ResourceBundle.getBundle("words/contract", Locale.ENGLISH, control);
    assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
  }
}
