package vn.phusa.store.contract.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Columns;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.contract.TextForm.Numbers;
import vn.phusa.store.lake.ColumnType;

/**
 * Texts × forms × types, in the real engine. {@code !} stands for a finding, {@code ∅} for null.
 */
class ReadingTest {

  private final Bench bench = new Bench();

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private String read(Column column, String text) {
    var cells = new ArrayList<String>();
    cells.add(text);
    var row = bench.run(Columns.contract(column), List.of(cells)).getFirst();
    var value = bench.sql.fetchValue("select cast(? as varchar)", row.get(0));
    if (row.get("_findings") != null) {
      assertThat(value).isNull();
      return "!";
    }
    return value == null ? "∅" : value.toString();
  }

  private static Column column(ColumnType type, TextForm form) {
    return Columns.with(Columns.of("cot", type), form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "NULL",
      value = {
        "POINT|0|0",
        "POINT|12|12",
        "POINT|-12|-12",
        "POINT|+12|12",
        "POINT|007|7",
        "POINT|' 12 '|12",
        "POINT|12.0|12",
        "POINT|12.5|!",
        "POINT|1,234|1234",
        "POINT|1,234,567|1234567",
        "POINT|12,34|!",
        "POINT|1,2345|!",
        "POINT|1 234|1234",
        "POINT|1_000|!",
        "POINT|0x1F|!",
        "POINT|1E3|!",
        "POINT|(1,234)|-1234",
        "POINT|−5|-5",
        "POINT|abc|!",
        "POINT|NULL|∅",
        "POINT|''|∅",
        "POINT|'  '|∅",
        "POINT|1.234|!",
        "POINT|9223372036854775807|9223372036854775807",
        "POINT|9223372036854775808|!",
        "POINT|12%|!",
        "COMMA|1.234|1234",
        "COMMA|1.234.567|1234567",
        "COMMA|12.34|!",
        "COMMA|1234|1234",
        "COMMA|1.234,0|1234",
        "COMMA|1.234,5|!",
        "COMMA|-1.234|-1234",
        "COMMA|1 234 567|1234567",
        "COMMA|1,234|!",
        "COMMA|1.23.456|!",
        "COMMA|1.234 567|!",
        "COMMA|0.123|!",
        "COMMA|--1|!",
        "COMMA|-|!"
      })
  void readsIntegers(Numbers numbers, String text, String expected) {
    var form = TextForm.plain().withNumbers(numbers);
    assertThat(read(column(ColumnType.INTEGER, form), text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT|12.5|12.500000000",
        "POINT|1,234.5|1234.500000000",
        "POINT|1.234|1.234000000",
        "POINT|.5|.500000000",
        "POINT|5.|5.000000000",
        "POINT|1.2E+05|120000.000000000",
        "POINT|1_000.5|!",
        "POINT|1.234,5|!",
        "POINT|12,5|!",
        "POINT|NaN|!",
        "POINT|inf|!",
        "POINT|12.5%|!",
        "POINT|(12.5)|-12.500000000",
        "POINT|12345678901234567890.5|12345678901234567890.500000000",
        "COMMA|12,5|12.500000000",
        "COMMA|1.234,5|1234.500000000",
        "COMMA|1.234|1234.000000000",
        "COMMA|12.5|!",
        "COMMA|1,234.5|!",
        "COMMA|1.234.5|!",
        "COMMA|1,2,3|!",
        "COMMA|1 234,5|1234.500000000",
        "COMMA|12345678901,25|12345678901.250000000",
        "COMMA|123.456.789.012,25|123456789012.250000000",
        "COMMA|-0,5|-.500000000",
        "COMMA|–0,5|-.500000000",
        "COMMA|(1.234,5)|-1234.500000000",
        "COMMA|1_0,5|!"
      })
  void readsDecimals(Numbers numbers, String text, String expected) {
    var form = TextForm.plain().withNumbers(numbers);
    assertThat(read(column(ColumnType.DECIMAL, form), text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT|0.1|0.1",
        "POINT|1e-3|0.001",
        "POINT|nan|!",
        "POINT|inf|!",
        "POINT|1e999|!",
        "POINT|1,5|!",
        "COMMA|0,1|0.1",
        "COMMA|1.000,5|1000.5",
        "COMMA|1.5|!"
      })
  void readsDoubles(Numbers numbers, String text, String expected) {
    var form = TextForm.plain().withNumbers(numbers);
    assertThat(read(column(ColumnType.DOUBLE, form), text)).isEqualTo(expected);
  }

  @Test
  void narrowNoBreakSpacesGroupAndTheUnitMayStandBehind() {
    var comma = TextForm.plain().withNumbers(Numbers.COMMA);
    var share = Columns.inUnit(column(ColumnType.DECIMAL, comma), "%");
    assertThat(read(share, "12,5%")).isEqualTo("12.500000000");
    assertThat(read(share, "12,5 %")).isEqualTo("12.500000000");
    assertThat(read(column(ColumnType.INTEGER, comma), "1\u202f234\u00a0567")).isEqualTo("1234567");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%d/%m/%Y|31/12/2024|2024-12-31",
        "%d/%m/%Y|1/2/2024|2024-02-01",
        "%d/%m/%Y|31/02/2024|!",
        "%d/%m/%Y|1/2/24|!",
        "%d/%m/%Y|2024-12-31|2024-12-31",
        "%d/%m/%Y|31/12/2024 00:00:00|2024-12-31",
        "%d/%m/%Y|13/13/2024|!",
        "%d/%m/%Y|'\u00a031/12/2024'|2024-12-31",
        "%d/%m/%Y|31/12/2024 08:30|!",
        "%d/%m/%y|1/2/24|2024-02-01",
        "''|2024-12-31|2024-12-31",
        "''|2024-1-5|2024-01-05",
        "''|2024-02-30|!",
        "''|2024-12-31T00:00:00|2024-12-31",
        "''|2024-12-31T10:00:00|!",
        "''|infinity|!",
        "''|epoch|!",
        "''|31/12/2024|!",
        "%d-%m-%Y;%d/%m/%Y|5/1/2024|2024-01-05",
        "%d-%m-%Y;%d/%m/%Y|5-1-2024|2024-01-05",
        "Ngày %d tháng %m năm %Y|Ngày 2 tháng 9 năm 1945|1945-09-02"
      })
  void readsDates(String patterns, String text, String expected) {
    assertThat(read(column(ColumnType.DATE, dates(patterns)), text)).isEqualTo(expected);
  }

  private static TextForm dates(String patterns) {
    return TextForm.plain()
        .withDates(
            Arrays.stream(patterns.split(";")).filter(pattern -> !pattern.isEmpty()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|08:30|08:30:00",
        "''|8:30|08:30:00",
        "''|8h30|08:30:00",
        "''|25:00|!",
        "''|08:30:15.5|08:30:15.500",
        "%H.%M|08.30|08:30:00",
        "''|8 giờ 05|08:05:00"
      })
  void readsTimes(String patterns, String text, String expected) {
    assertThat(read(column(ColumnType.TIME, dates(patterns)), text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|2024-01-01 07:00:00|2024-01-01T00:00:00Z",
        "''|2024-01-01T07:00|2024-01-01T00:00:00Z",
        "''|2024-01-01T00:00:00Z|2024-01-01T00:00:00Z",
        "''|2024-01-01T00:00:00.123456789Z|2024-01-01T00:00:00.123456Z",
        "''|2024-01-01 07:00:00.123456789|2024-01-01T00:00:00.123456Z",
        "%Y-%m-%dT%H:%M:%S.%n|2024-01-01T07:00:00.123456789|2024-01-01T00:00:00.123457Z",
        "%d/%m/%Y %H:%M:%S.%n|01/01/2024 07:00:00.123456789|2024-01-01T00:00:00.123457Z",
        "''|2024-01-01T07:00:00+07:00|2024-01-01T00:00:00Z",
        "''|2024-02-30 07:00:00|!",
        "%d/%m/%Y %H:%M|01/01/2024 07:00|2024-01-01T00:00:00Z",
        "%d/%m/%Y %H:%M|31/02/2024 07:00|!",
        "''|infinity|!"
      })
  void readsInstants(String patterns, String text, String expected) {
    var column = column(ColumnType.TIMESTAMP, dates(patterns));
    var row = bench.run(Columns.contract(column), List.of(List.of(text))).getFirst();
    if (expected.equals("!")) {
      assertThat(row.get("_findings")).isNotNull();
      return;
    }
    assertThat(row.get(0, java.time.OffsetDateTime.class).toInstant()).hasToString(expected);
    assertThat(row.get("_findings")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024|2024",
        "Năm 2024|2024",
        "Sơ bộ 2023|2023",
        "Prel. 2016|2016",
        "2023 (Sơ bộ)|2023",
        "Ước tính 2025|2025",
        "2024-Q1|2024-Q1",
        "Quý I/2024|2024-Q1",
        "Quý 1 năm 2024|2024-Q1",
        "Q1 2024|2024-Q1",
        "QUÝ IV NĂM 2024|2024-Q4",
        "Quý III-2024|2024-Q3",
        "Q4/2024|2024-Q4",
        "2024Q2|2024-Q2",
        "1st quarter 2024|2024-Q1",
        "Quý V/2024|!",
        "2024-09|2024-09",
        "Tháng 9 năm 2024|2024-09",
        "T9/2024|2024-09",
        "09/2024|2024-09",
        "9/2024|2024-09",
        "Tháng 12/2024|2024-12",
        "Tháng 13/2024|!",
        "2024/9|2024-09",
        "Sep 2024|2024-09",
        "May 2024|2024-05",
        "September 2024|2024-09",
        "2024M09|2024-09",
        "00/2024|!",
        "6 tháng đầu năm 2024|2024-H1",
        "6 tháng cuối năm 2024|2024-H2",
        "Nửa đầu năm 2024|2024-H1",
        "H1 2024|2024-H1",
        "9 tháng năm 2024|!",
        "2024-2025|!",
        "Tổng số|!",
        "''|∅"
      })
  void readsPeriods(String text, String expected) {
    assertThat(read(column(ColumnType.PERIOD, TextForm.plain()), text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Có,true",
    "x,true",
    "KHÔNG,false",
    "1,true",
    "0,false",
    "TRUE,true",
    "có thể,!",
    "'',∅"
  })
  void readsBooleans(String text, String expected) {
    assertThat(read(column(ColumnType.BOOLEAN, TextForm.plain()), text)).isEqualTo(expected);
  }

  @Test
  void readsGeometry() {
    var column = column(ColumnType.GEOMETRY, TextForm.plain());
    var point =
        "\\x01\\x01\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00@Z@\\x00\\x00\\x00\\x00\\x00\\x00$@";
    assertThat(read(column, "POINT (105 10)")).isEqualTo(point);
    assertThat(read(column, "{\"type\":\"Point\",\"coordinates\":[105,10]}")).isEqualTo(point);
    assertThat(read(column, "PONT (105 10)")).isEqualTo("!");
    assertThat(read(column, "{\"type\":\"Pont\"}")).isEqualTo("!");
    assertThat(read(column, "")).isEqualTo("∅");
  }

  @Test
  void readsTextInNfcWithoutSpaceAroundIt() {
    var column = column(ColumnType.TEXT, TextForm.plain().withNulls(List.of("-", "…", "k/c")));
    assertThat(read(column, "\u00a0 Bế\u0301n \u200b"))
        .isEqualTo("Bế\u0301n".transform(ReadingTest::nfc));
    assertThat(read(column, "Be\u0302\u0301n Tre")).isEqualTo("Bến Tre");
    assertThat(read(column, "007")).isEqualTo("007");
    assertThat(read(column, "two\nlines")).isEqualTo("two\nlines");
    assertThat(read(column, " … ")).isEqualTo("∅");
    assertThat(read(column, "k/c")).isEqualTo("∅");
    assertThat(read(column, "--")).isEqualTo("--");
  }

  private static String nfc(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
  }

  @Test
  void nullSignsOfDigitsAreNoValues() {
    var form = TextForm.plain().withNulls(List.of("-", "9999", "1900-01-01"));
    assertThat(read(column(ColumnType.INTEGER, form), "9999")).isEqualTo("∅");
    assertThat(read(column(ColumnType.DECIMAL, form), "9999")).isEqualTo("∅");
    assertThat(read(column(ColumnType.DOUBLE, form), " - ")).isEqualTo("∅");
    assertThat(read(column(ColumnType.DATE, form), "1900-01-01")).isEqualTo("∅");
    assertThat(read(column(ColumnType.INTEGER, form), "99")).isEqualTo("99");
  }
}
