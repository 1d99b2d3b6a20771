package vn.phusa.collect.ingest.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;

/** What the proposal keeps of how values are written, so that they can be written again. */
class WrittenFormsTest {

  @Test
  void keepsTheDecimalsThatEveryNumberHas() {
    assertThat(form("12.50", "7.00", "0.10").decimals()).isEqualTo(2);
    assertThat(form("1.234,50", "7,00").decimals()).isEqualTo(2);
    assertThat(form("1.0", "2.25").decimals()).isEqualTo(1);
    assertThat(form("12.5", "7").decimals()).isZero();
    assertThat(form("1 234,5 %", "7,0 %").decimals()).isEqualTo(1);
    assertThat(form("1.0", "2.12345678901", "1.5e-7").decimals()).isEqualTo(1);
    assertThat(form("12", "7").decimals()).isZero();
  }

  @Test
  void groupsAreNoDecimals() {
    var column = Tables.of("Số hộ", "1.234", "2.345.678").column().column();
    assertThat(column.type()).isEqualTo(ColumnType.INTEGER);
    assertThat(column.form().decimals()).isZero();
  }

  @Test
  void keepsDaysMonthsAndHoursWithoutAZero() {
    assertThat(form("5/1/2024", "31/12/2023").dates()).containsExactly("%-d/%-m/%Y");
    assertThat(form("05/01/2024", "31/12/2023").dates()).containsExactly("%d/%m/%Y");
    assertThat(form("2024-1-5", "2023-12-31").dates()).containsExactly("%Y-%-m-%-d");
    assertThat(form("8:30", "23:05").dates()).containsExactly("%-H:%M");
    assertThat(form("08:30", "23:05").dates()).containsExactly("%H:%M");
    assertThat(form("05/01/2024 8:30", "31/12/2023 23:05").dates())
        .containsExactly("%d/%m/%Y %-H:%M");
    assertThat(form("2024-01-05T08:30:00", "2023-12-31T23:05:10").dates())
        .containsExactly("%Y-%m-%dT%H:%M:%S");
  }

  @Test
  void severalFormsAreNotWrittenAgain() {
    assertThat(form("2024-01-05T08:30:00+07:00", "2023-12-31T23:05:10+07:00").dates()).isEmpty();
    assertThat(form("2024-01-05T08:30:00.123456789Z", "2023-12-31T23:05:10.5Z").dates()).isEmpty();
    assertThat(form("08:30", "23:05:10").dates()).isEmpty();
    assertThat(form("05/01/2024", "31-12-2023").dates()).hasSize(2);
  }

  @Test
  void keepsTheWordsForYesAndNo() {
    assertThat(answers("Có", "Không", "Có")).containsExactly("Có", "Không");
    assertThat(answers("TRUE", "FALSE")).containsExactly("TRUE", "FALSE");
    assertThat(answers("x", "")).containsExactly("x", "false");
    assertThat(answers("Có", "co", "không")).containsExactly("true", "false");
  }

  private static List<String> answers(String... values) {
    var form = Tables.of("Đã cấp", values).column().column().form();
    return List.of(form.truths().getFirst(), form.falsehoods().getFirst());
  }

  private static TextForm form(String... values) {
    return Tables.of("Giá trị", values).column().column().form();
  }
}
