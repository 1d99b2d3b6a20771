package vn.phusa.collect.ingest.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phusa.collect.ingest.ColumnProposal;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.contract.TextForm.Numbers;
import vn.phusa.store.lake.ColumnType;

class ColumnFormsTest {

  @Test
  void readsAnAmbiguousNumberLikeTheOtherColumns() {
    var points = Tables.of("Sông", "1.234", "2.345").with("Tỷ lệ", "0.5", "12.25").column();
    assertThat(points.column().type()).isEqualTo(ColumnType.DECIMAL);
    assertThat(points.column().form().numbers()).isEqualTo(Numbers.POINT);
    var commas = Tables.of("Sông", "1.234", "2.345").with("Tỷ lệ", "0,5", "12,25").column();
    assertThat(commas.column().type()).isEqualTo(ColumnType.INTEGER);
    assertThat(commas.column().form().numbers()).isEqualTo(Numbers.COMMA);
  }

  @Test
  void readsAnAmbiguousNumberByTheOtherNumbersOfItsColumn() {
    var grouped = Tables.of("Thu", "1.234", "1.234.567", "12").column();
    assertThat(grouped.column().type()).isEqualTo(ColumnType.INTEGER);
    var divided = Tables.of("Thu", "1.234", "12345", "7.5").column();
    assertThat(divided.column().form().numbers()).isEqualTo(Numbers.POINT);
    assertThat(divided.column().type()).isEqualTo(ColumnType.DECIMAL);
  }

  @Test
  void readsAnAmbiguousNumberByTheLanguageAndIsLessSure() {
    var vietnamese = Tables.of("Số hộ", "1.234", "2.345").column();
    assertThat(vietnamese.column().type()).isEqualTo(ColumnType.INTEGER);
    var semicolon = Tables.of("Total", "1.234", "2.345").delimiter(";").column();
    assertThat(semicolon.column().type()).isEqualTo(ColumnType.INTEGER);
    var english = Tables.of("Total", "1.234", "2.345").column();
    assertThat(english.column().type()).isEqualTo(ColumnType.DECIMAL);
    var certain = Tables.of("Số hộ", "1.234", "2.345.678").column();
    assertThat(vietnamese.certainty()).isLessThan(certain.certainty());
    assertThat(english.certainty()).isLessThan(vietnamese.certainty());
  }

  @Test
  void saysWhichDecimalsItSaw() {
    var column = Tables.of("Điểm", "3,5", "7", "8,25").column();
    assertThat(column.reasons())
        .anySatisfy(note -> {
          assertThat(note.key()).isEqualTo("decimalComma");
          assertThat(note.values().getFirst()).isEqualTo("2");
        });
  }

  @Test
  void tellsDayFromMonthByANumberAboveTwelve() {
    assertThat(dates(Tables.of("Ngày", "01/02/2024", "25/02/2024"))).containsExactly("%d/%m/%Y");
    assertThat(dates(Tables.of("date", "01/02/2024", "02/25/2024"))).containsExactly("%m/%d/%Y");
  }

  @Test
  void readsADoubtfulDateLikeOtherColumnsThenTheVietnameseWay() {
    var months = Tables.of("a", "01/02/2024", "03/04/2024").with("b", "01/31/2024", "01/30/2024");
    assertThat(dates(months)).containsExactly("%m/%d/%Y");
    var doubtful = Tables.of("a", "01/02/2024", "03/04/2024");
    assertThat(dates(doubtful)).containsExactly("%d/%m/%Y");
    var clear = Tables.of("a", "01/02/2024", "23/04/2024");
    assertThat(doubtful.column().certainty()).isLessThan(clear.column().certainty());
  }

  @Test
  void readsSeveralWaysOfWritingDatesInOneColumn() {
    var patterns = dates(Tables.of("Ngày", "25/12/2023", "2024-01-31", "1-2-2024"));
    assertThat(patterns).containsExactlyInAnyOrder("%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y");
  }

  @Test
  void readsYearsOfTwoDigitsAndIsLessSure() {
    var column = Tables.of("Ngày", "25/12/23", "01/02/24").column();
    assertThat(column.column().form().dates()).containsExactly("%d/%m/%y");
    assertThat(column.certainty()).isLessThan(0.9);
  }

  @Test
  void findsNullSignsAsTheyAreWritten() {
    var column = Tables.of("Lượng mưa", "12,5", "-", "…", "k/c", "3,1", "N/A", "Không có").column();
    assertThat(column.column().type()).isEqualTo(ColumnType.DECIMAL);
    assertThat(column.column().form().nulls())
        .containsExactlyInAnyOrder("-", "…", "k/c", "N/A", "Không có");
  }

  @Test
  void keepsWordsThatMayBeAnswersAmongTexts() {
    var column = Tables.of("Tên", "Nan", "Không có", "Hà", "-").column();
    assertThat(column.column().form().nulls()).containsExactly("-");
  }

  @Test
  void warnsOfSuspectNumbersWithoutRemovingThem() {
    var column = Tables.of("AQI", "12", "-999", "45").column();
    assertThat(column.column().form().nulls()).isEmpty();
    assertThat(column.reasons()).contains(new Note("suspectNumber", List.of("1", "-999")));
  }

  @Test
  void takesTheUnitOutOfTheHeader() {
    var money = Tables.of("Thu ngân sách (tỷ đồng)", "12", "13").column().column();
    assertThat(money.label()).isEqualTo("Thu ngân sách");
    assertThat(money.unit()).contains("tỷ đồng");
    assertThat(money.id()).isEqualTo("thu_ngan_sach");
    assertThat(money.source()).isEqualTo("Thu ngân sách (tỷ đồng)");
    var year = Tables.of("Dân số (2023)", "12", "13").column().column();
    assertThat(year.label()).isEqualTo("Dân số (2023)");
    assertThat(year.unit()).isEmpty();
  }

  @Test
  void takesTheUnitFromPercentSignsOrTheTitle() {
    assertThat(Tables.of("Tỷ lệ", "12%", "13%").column().column().unit()).contains("%");
    var titled = Tables.of("Vốn", "12", "13").title("Vốn đầu tư. Đơn vị tính: Tỷ đồng");
    assertThat(titled.column().column().unit()).contains("Tỷ đồng");
    assertThat(titled.propose().title()).isEqualTo("Vốn đầu tư");
  }

  @Test
  void keepsTheVietnamesePartOfABilingualHeader() {
    var column = Tables.of("Population\nDân số", "12", "13").column().column();
    assertThat(column.label()).isEqualTo("Dân số");
    assertThat(column.description()).isEqualTo("Population");
    assertThat(column.id()).isEqualTo("dan_so");
  }

  @Test
  void givesEveryColumnAnIdOfItsOwn() {
    var ids =
        Tables.of("Tổng số", "1").with("Tổng số", "2").with("", "3").propose().columns().stream()
            .map(ColumnProposal::column)
            .map(column -> column.id())
            .toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][a-z0-9_]*"));
  }

  private static List<String> dates(Tables table) {
    return table.column().column().form().dates();
  }
}
