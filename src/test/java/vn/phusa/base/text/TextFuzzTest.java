package vn.phusa.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, dates, periods and names out of any text; see {@code docs/security/fuzzing.md}. */
class TextFuzzTest {

  @ValueSource(
      strings = {"1.234,5", "(12 345)", "−3e5", "12 %", "00123", "-(1)", "1e-999", ".", "()", "٣"})
  @FuzzTest(maxDuration = "1m")
  void numberThatIsWrittenAgainIsTheSame(@NotNull String text) {
    var read = VietnameseNumber.of(text);
    read.point().ifPresent(value -> assertThat(again(value)).isEqualByComparingTo(value));
    read.plain().ifPresent(value -> assertThat(read.comma()).contains(value));
  }

  /** With {@code .} for decimals and without an exponent, shortened to what is read at all. */
  private static BigDecimal again(BigDecimal value) {
    var text = value.toPlainString();
    return text.length() > 100 ? value : VietnameseNumber.of(text).point().orElseThrow();
  }

  @ValueSource(
      strings = {
        "5/9/2024",
        "31/02/2024",
        "ngày 5 tháng 9 năm 2024",
        "14:30:05.25+07:00 2024-09-05",
        "5-Sep-24 2:30 PM",
        "00/00/00",
        "1/1/0000 99:99"
      })
  @FuzzTest(maxDuration = "1m")
  void datePatternsAreAnswered(@NotNull String text) {
    assertThat(VietnameseDate.patterns(text)).doesNotHaveDuplicates().doesNotContain("");
  }

  @ValueSource(
      strings = {
        "Quý I/2024",
        "6 tháng đầu năm 2024",
        "Sơ bộ 2023",
        "Prel. 2016",
        "T13/2024",
        "2024-Q4"
      })
  @FuzzTest(maxDuration = "1m")
  void periodThatIsWrittenAgainIsTheSame(@NotNull String text) {
    Period.parse(text)
        .ifPresent(period -> {
          assertThat(Period.parse(period.toString()).map(Period::asPreliminary))
              .contains(period.asPreliminary());
          assertThat(period.first()).isBeforeOrEqualTo(period.last());
        });
  }

  @ValueSource(
      strings = {"Sở Y tế", "Diện tích (ha)", "dienTichHa", "2024", "đĐ", "ﬁ ½ Ⅷ ǆ", "İıſK", "-_-"})
  @FuzzTest(maxDuration = "1m")
  void nameOfANameIsItself(@NotNull String text) {
    var slug = Slug.of(text);
    assertThat(slug).matches("([a-z0-9]+(-[a-z0-9]+)*)?");
    assertThat(Slug.of(slug)).isEqualTo(slug);
    var column = Slug.column(text);
    assertThat(column).matches("([a-z][a-z0-9]*(_[a-z0-9]+)*)?").hasSizeLessThanOrEqualTo(60);
    assertThat(Slug.column(column)).isEqualTo(column);
    assertThat(Slug.columns(List.of(text, text, column))).doesNotHaveDuplicates();
    assertThat(Fold.fold(Fold.fold(text))).isEqualTo(Fold.fold(text));
  }
}
