package vn.phusa.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // text | point | comma
        "1.234,5 |          | 1234.5",
        "1,234.5 | 1234.5   |       ",
        "1.234   | 1.234    | 1234  ",
        "1,234   | 1234     | 1.234 ",
        "1.234.567|         | 1234567",
        "0.123   | 0.123    |       ",
        "0,5     |          | 0.5   ",
        "12.34   | 12.34    |       ",
        ".5      | 0.5      |       ",
        "1 234,5 |          | 1234.5",
        "1 234.5 | 1234.5   |       ",
        "1 234   | 1234     | 1234  ",
        "(123)   | -123     | -123  ",
        "(1.234,5)|         | -1234.5",
        "-7      | -7       | -7    ",
        "- 7     | -7       | -7    ",
        "+7      | 7        | 7     ",
        "1.5E+3  | 1.5E+3   |       ",
        "1,5e3   |          | 1.5E+3",
        "12,5 %  |          | 12.5  ",
        "00123   | 123      | 123   "
      })
  void readsEachWayOfWriting(String text, @Nullable String point, @Nullable String comma) {
    var number = VietnameseNumber.of(text);
    assertThat(number.point()).isEqualTo(decimal(point));
    assertThat(number.comma()).isEqualTo(decimal(comma));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "…",
        "..",
        ".",
        ",",
        "()",
        "(-5)",
        "abc",
        "12a",
        "1.23.456",
        "1,23,456",
        "1.234,567.8",
        "1,234.567,8",
        "12.34,5",
        "0.123,4",
        "1.234 567",
        "1  234",
        "12 34",
        "5.",
        "1e",
        "%",
        "1234.567,8",
        "--5",
        "5-",
        "1_000",
        "٣",
        "12/5"
      })
  void refusesWhatIsNoNumber(String text) {
    assertThat(VietnameseNumber.of(text).none()).isTrue();
  }

  @Test
  void refusesEndlessFigures() {
    assertThat(VietnameseNumber.of("9".repeat(101)).none()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\u00A0234", "1\u202F234", "1\u2009234", "1\u2007234"})
  void readsEveryBlankBetweenThousands(String text) {
    assertThat(VietnameseNumber.of(text).comma()).contains(new BigDecimal("1234"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u22125", "\u20135", "-5", "\u2212 5"})
  void readsEveryMinus(String text) {
    assertThat(VietnameseNumber.of(text).plain()).contains(new BigDecimal("-5"));
  }

  @Test
  void tellsPlainPercentAndPaddedApart() {
    assertThat(VietnameseNumber.of("1234").plain()).contains(new BigDecimal("1234"));
    assertThat(VietnameseNumber.of("1.234").plain()).isEmpty();
    assertThat(VietnameseNumber.of("12%").percent()).isTrue();
    assertThat(VietnameseNumber.of("12").percent()).isFalse();
    assertThat(VietnameseNumber.of("00123").padded()).isTrue();
    assertThat(VietnameseNumber.of("0").padded()).isFalse();
    assertThat(VietnameseNumber.of("0,5").padded()).isFalse();
  }

  @Test
  void readsBackWhatEitherLocaleWrites() {
    var random = new Random(2);
    for (var round = 0; round < 2_000; round++) {
      var value = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(5));
      assertThat(VietnameseNumber.of(write(value, Locale.ENGLISH)).point().orElseThrow())
          .isEqualByComparingTo(value);
      assertThat(VietnameseNumber.of(write(value, Words.VIETNAMESE)).comma().orElseThrow())
          .isEqualByComparingTo(value);
    }
  }

  private static String write(BigDecimal value, Locale locale) {
    return new DecimalFormat("#,##0.#####", DecimalFormatSymbols.getInstance(locale)).format(value);
  }

  private static Optional<BigDecimal> decimal(@Nullable String text) {
    return Optional.ofNullable(text).map(BigDecimal::new);
  }
}
