package vn.phusa.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quý I/2024            | 2024-Q1",
        "Quý IV năm 2024       | 2024-Q4",
        "Quý 1 năm 2024        | 2024-Q1",
        "quý II-2024           | 2024-Q2",
        "QUÝ III/2024          | 2024-Q3",
        "Q1/2024               | 2024-Q1",
        "Quí I/2024            | 2024-Q1",
        "Q.I/2024              | 2024-Q1",
        "2024/Q1               | 2024-Q1",
        "Q1 2024               | 2024-Q1",
        "2024-Q1               | 2024-Q1",
        "2024Q3                | 2024-Q3",
        "Quarter 2, 2024       | 2024-Q2",
        "Tháng 9 năm 2024      | 2024-09",
        "Tháng 9/2024          | 2024-09",
        "Tháng Chín năm 2024   | 2024-09",
        "tháng mười hai năm 2024| 2024-12",
        "tháng mười năm 2024   | 2024-10",
        "T9/2024               | 2024-09",
        "T09.2024              | 2024-09",
        "9/2024                | 2024-09",
        "09-2024               | 2024-09",
        "2024-09               | 2024-09",
        "2024M09               | 2024-09",
        "September 2024        | 2024-09",
        "Sept. 2024            | 2024-09",
        "Dec-2024              | 2024-12",
        "6 tháng đầu năm 2024  | 2024-H1",
        "Sáu tháng cuối năm 2024| 2024-H2",
        "Nửa đầu năm 2024      | 2024-H1",
        "H2 2024               | 2024-H2",
        "2024-H1               | 2024-H1",
        "First half of 2024    | 2024-H1",
        "Năm 2024              | 2024",
        "Cả năm 2024           | 2024",
        "2024                  | 2024"
      })
  void readsTheWaysOfWriting(String text, String canonical) {
    assertThat(Period.parse(text)).map(Period::toString).contains(canonical);
    assertThat(Period.parse(text)).map(Period::preliminary).contains(false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sơ bộ 2023            | 2023",
        "Prel. 2016            | 2016",
        "Sơ bộ - Prel. 2016    | 2016",
        "Sơ bộ\u00A0Quý I/2024 | 2024-Q1",
        "2023 (sơ bộ)          | 2023",
        "'Sơ bộ\nPrel. 2016'   | 2016",
        "Ước tính tháng 12 năm 2024 | 2024-12"
      })
  void marksPreliminaryFigures(String text, String canonical) {
    assertThat(Period.parse(text)).map(Period::toString).contains(canonical);
    assertThat(Period.parse(text)).map(Period::preliminary).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Quý V/2024",
        "13/2024",
        "0/2024",
        "T13/2024",
        "1.2024",
        "20241",
        "1850",
        "5/9/2024",
        "Quý I",
        "7 tháng đầu năm 2024",
        "2024-13",
        "2024-Q5",
        "năm học 2023-2024",
        "H3 2024",
        "2024.5"
      })
  void refusesWhatIsNoPeriod(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }

  @Test
  void knowsItsFirstAndLastDay() {
    assertThat(Period.quarter(2024, 1).first()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(Period.quarter(2024, 1).last()).isEqualTo(LocalDate.of(2024, 3, 31));
    assertThat(Period.month(2024, 2).last()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(Period.half(2024, 2).first()).isEqualTo(LocalDate.of(2024, 7, 1));
    assertThat(Period.year(2024).last()).isEqualTo(LocalDate.of(2024, 12, 31));
  }

  @Test
  void everyPeriodReadsItsOwnTextAndFillsTheYear() {
    for (var frequency : Period.Frequency.values()) {
      var next = LocalDate.of(2023, 1, 1);
      for (var index = 1; index <= 12 / frequency.months(); index++) {
        var period = new Period(2023, frequency, index, false);
        assertThat(Period.parse(period.toString())).contains(period);
        assertThat(period.first()).isEqualTo(next);
        next = period.last().plusDays(1);
      }
      assertThat(next).isEqualTo(LocalDate.of(2024, 1, 1));
    }
  }

  @Test
  void sortsByTimeAndItsTextSortsAlike() {
    assertThat(
            List.of(
                    Period.year(2024),
                    Period.month(2024, 2),
                    Period.quarter(2024, 1),
                    Period.month(2024, 1))
                .stream()
                .sorted()
                .map(Period::toString))
        .containsExactly("2024-01", "2024-Q1", "2024", "2024-02");
    assertThat(Period.year(2023)).isLessThan(Period.year(2023).asPreliminary());
  }

  @Test
  void refusesAnIndexThatTheYearDoesNotHave() {
    assertThatThrownBy(() -> Period.quarter(2024, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Period.month(2024, 0)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
