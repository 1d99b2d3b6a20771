package vn.phusa.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5/9/2024                 | %d/%m/%Y;%m/%d/%Y",
        "25/9/2024                | %d/%m/%Y",
        "9/25/2024                | %m/%d/%Y",
        "05-09-2024               | %d-%m-%Y;%m-%d-%Y",
        "05.09.2024               | %d.%m.%Y",
        "2024-09-05               | %Y-%m-%d",
        "2024/9/5                 | %Y/%m/%d",
        "5-Sep-2024               | %d-%b-%Y",
        "5-Sep-24                 | %d-%b-%y",
        "25/9/24                  | %d/%m/%y",
        "29/2/00                  | %d/%m/%y",
        "ngày 5 tháng 9 năm 2024  | ngày %d tháng %m năm %Y",
        "Ngày 05 tháng 09 năm 2024| Ngày %d tháng %m năm %Y",
        "25/9/2024 14:30          | %d/%m/%Y %H:%M",
        "25/9/2024 2:30:05 PM     | %d/%m/%Y %I:%M:%S %p",
        "14:30 25/9/2024          | %H:%M %d/%m/%Y",
        "2024-09-25T14:30:05      | %Y-%m-%dT%H:%M:%S",
        "2024-09-25T14:30:05Z     | %Y-%m-%dT%H:%M:%SZ",
        "2024-09-25 14:30:05.25   | %Y-%m-%d %H:%M:%S.%f",
        "2024-09-25T14:30:05+07:00| %Y-%m-%dT%H:%M:%S%z"
      })
  void givesThePatternsThatReadTheText(String text, String patterns) {
    assertThat(VietnameseDate.patterns(text)).containsExactly(patterns.split(";"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "31/02/2024",
        "29/2/2023",
        "29/02/1900",
        "32/1/2024",
        "0/1/2024",
        "13/13/2024",
        "1/2-2024",
        "2024",
        "9/2024",
        "1.5.24x",
        "25/9/2024 25:00",
        "25/9/2024 13:00 PM",
        "25/9/2024 10:60",
        "ngày 31 tháng 6 năm 2024",
        "1.234.567",
        "5/9/0024",
        "hôm nay",
        "31-Feb-2024",
        "5-Xyz-2024"
      })
  void refusesWhatTheCalendarDoesNotHave(String text) {
    assertThat(VietnameseDate.patterns(text)).isEmpty();
  }

  @Test
  void knowsPatternsWithATimeOfDay() {
    assertThat(VietnameseDate.hasTime("%d/%m/%Y %H:%M")).isTrue();
    assertThat(VietnameseDate.hasTime("%d/%m/%Y")).isFalse();
  }

  @Test
  void duckDbReadsTheTextWithThePattern() throws SQLException {
    var random = new Random(3);
    var forms =
        List.of(
            "d/M/yyyy",
            "dd-MM-yyyy",
            "d.MM.yyyy",
            "yyyy-MM-dd",
            "dd/MM/yy",
            "d-MMM-yyyy",
            "'ngày' d 'tháng' M 'năm' yyyy",
            "d/M/yyyy H:mm",
            "dd/MM/yyyy h:mm:ss a",
            "yyyy-MM-dd'T'HH:mm:ss.SSSSSS",
            "HH:mm dd/MM/yyyy",
            "yyyy-MM-dd HH:mm:ssXXX",
            "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS",
            "yyyy-MM-dd'T'HH:mm:ss.SSSSSSS");
    for (var form : forms) {
      for (var round = 0; round < 20; round++) {
        var time =
            LocalDate.of(1970, 1, 1).plusDays(random.nextInt(30_000)).atTime(14, 5, 9, 123_456_700);
        var text =
            time.atOffset(ZoneOffset.ofHours(7))
                .format(DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
        var patterns = VietnameseDate.patterns(text);
        assertThat(patterns.stream().map(pattern -> day(text, pattern)).toList())
            .as(text + " " + patterns)
            .doesNotContainNull()
            .contains(time.toLocalDate());
      }
    }
  }

  private static @Nullable LocalDate day(String text, String pattern) {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement =
            connection.prepareStatement(
                "select try_strptime(?, ?)::timestamptz at time zone 'Asia/Ho_Chi_Minh'")) {
      statement.setString(1, text);
      statement.setString(2, pattern);
      try (var rows = statement.executeQuery()) {
        rows.next();
        var time = rows.getTimestamp(1);
        return time == null ? null : time.toLocalDateTime().toLocalDate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(text + " " + pattern, e);
    }
  }
}
