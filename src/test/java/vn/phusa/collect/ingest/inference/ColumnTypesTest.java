package vn.phusa.collect.ingest.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.lake.ColumnType;

class ColumnTypesTest {

  @Test
  void tellsAnAreaFromATelephoneByItsDecimals() {
    assertThat(Tables.of("a07_dt", "3.74", "12.5").column().column().type())
        .isEqualTo(ColumnType.DECIMAL);
    assertThat(Tables.of("dt", "84912345678", "84912345679").column().column().type())
        .isEqualTo(ColumnType.TEXT);
  }

  @Test
  void knowsTheWordsOfCamelCaseHeaders() {
    assertThat(Tables.of("soDienThoai", "912345678", "91234567").column().column().type())
        .isEqualTo(ColumnType.TEXT);
    var column = Tables.of("nhietDoTrungBinh", "24.5", "25.4").column().column();
    assertThat(column.id()).isEqualTo("nhiet_do_trung_binh");
    assertThat(column.source()).isEqualTo("nhietDoTrungBinh");
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      delimiter = '~',
      value = {
        "Dân số ~ 120;3400;56 ~ INTEGER",
        "Dân số (người) ~ 1.234;12.345;1.234.567 ~ INTEGER",
        "Diện tích (ha) ~ 12,5;1.234,75;8 ~ DECIMAL",
        "Amount ~ 1,234.50;12.5;3 ~ DECIMAL",
        "Số dư ~ (1.200,5);-3,25;−4,1 ~ DECIMAL",
        "Giá trị ~ 1 234;12 500;1 000 000 ~ INTEGER",
        "flow ~ 1.2e-05;3.4e+10;5.0 ~ DOUBLE",
        "flow ~ 2243.3276666666657;1338.9375 ~ DOUBLE",
        "Tỷ lệ ~ 12,5%;30%;45,25 % ~ DECIMAL",
        "Mã xã ~ 12345;23456;34567 ~ TEXT",
        "Mã thủ tục ~ 1.013125;1.013126 ~ TEXT",
        "thu_tuc_id ~ 1.013125;1.013126 ~ TEXT",
        "Đơn vị ~ 00123;04567;12345 ~ TEXT",
        "Số điện thoại ~ 0912345678;0987654321 ~ TEXT",
        "Người nộp ~ 079123456789;079123456780;001123456780 ~ TEXT",
        "Cột A ~ 912345678012;912345678013;912345678014;912345678015;912345678016 ~ TEXT",
        "Hồ sơ ~ 12345678901234567890123;1 ~ TEXT",
        "STT ~ 1;2;3 ~ INTEGER",
        "Month ~ 01;02;12 ~ INTEGER",
        "Năm ~ 2019;2020;2021 ~ PERIOD",
        "Year ~ 2015;Prel. 2016;2014 ~ PERIOD",
        "Kỳ ~ Quý I/2024;Quý II/2024;Quý IV/2024 ~ PERIOD",
        "Kỳ báo cáo ~ Tháng 9 năm 2024;Tháng 10 năm 2024 ~ PERIOD",
        "Kỳ ~ 09/2024;10/2024 ~ PERIOD",
        "Month ~ 2024-09;2024-10 ~ PERIOD",
        "Công suất ~ 1995;2001;2000 ~ INTEGER",
        "Ngày cấp ~ 25/12/2023;01/02/2024 ~ DATE",
        "Ngày cấp ~ 2023-12-25;2024-02-01 ~ DATE",
        "Ngày ~ 2023-12-25 00:00:00;2024-02-01 00:00:00 ~ DATE",
        "Lúc ~ 2023-12-25 10:20:30;2024-02-01 00:00:00 ~ TIMESTAMP",
        "Lúc ~ 25/12/2023 10:20;01/02/2024 7:05 ~ TIMESTAMP",
        "date_of_birth ~ 19081209;19990219 ~ DATE",
        "Giờ ~ 07:30;13:45 ~ TIME",
        "Đạt ~ Có;Không;Có ~ BOOLEAN",
        "Đạt chuẩn ~ x;X;x ~ BOOLEAN",
        "active ~ TRUE;FALSE ~ BOOLEAN",
        "Có điện ~ 0;1;1 ~ BOOLEAN",
        "Số con ~ 0;1;1 ~ INTEGER",
        "Vị trí ~ POINT (105.8 21.0);POINT(106 20) ~ GEOMETRY",
        "geom ~ {\"type\": \"Point\", \"coordinates\": [105, 21]};{\"type\":\"Point\",\"coordinates\":[106,20]} ~ GEOMETRY",
        "Tên ~ Hà Nội;Huế ~ TEXT",
        "Văn bản ~ Quyết định 12/2024;Nghị định 09/2023 ~ TEXT",
        "Phiên bản ~ 1.2.3;1.2.10 ~ TEXT",
        "Ghi chú ~ 12 tấn;3 kg ~ TEXT",
        "Điểm ~ 31/02/2024;40/50/2024 ~ TEXT",
      })
  void typeOf(String header, String values, ColumnType type) {
    assertThat(Tables.of(header, values.split(";")).column().column().type()).isEqualTo(type);
  }

  @Test
  void saysNothingForAColumnWithoutValues() {
    var column = Tables.of("Ghi chú", "", " ", "-").column();
    assertThat(column.column().type()).isEqualTo(ColumnType.TEXT);
    assertThat(column.certainty()).isLessThan(0.5);
    assertThat(keys(column.reasons())).contains("noValues");
  }

  @Test
  void letsOneStrangeValueInAHundredPassAndNamesIt() {
    var values = values(100, "7");
    values[50] = "bảy";
    var column = Tables.of("Số lượng", values).column();
    assertThat(column.column().type()).isEqualTo(ColumnType.INTEGER);
    assertThat(column.certainty()).isLessThan(0.9);
    assertThat(column.reasons()).contains(new Note("misfits", List.of("1", "bảy")));
  }

  @Test
  void keepsAMixedColumnAsText() {
    var values = values(10, "7");
    values[3] = "bảy";
    var column = Tables.of("Số lượng", values).column();
    assertThat(column.column().type()).isEqualTo(ColumnType.TEXT);
    assertThat(column.reasons()).contains(new Note("mixedNumbers", List.of("9", "1", "bảy")));
  }

  @Test
  void countsErrorsOfSpreadsheetsAsMisfitsAndNotAsNull() {
    var values = values(40, "3,5");
    values[7] = "#N/A";
    var column = Tables.of("Sản lượng", values).column();
    assertThat(column.column().type()).isEqualTo(ColumnType.DECIMAL);
    assertThat(column.column().form().nulls()).isEmpty();
    assertThat(keys(column.reasons())).contains("sheetErrors", "misfits");
  }

  @Test
  void takesTheTypesThatTheFileStates() {
    var typed = new Note("typedColumns", List.of("v", "DOUBLE", "s", "TEXT"));
    var columns =
        Tables.of("v", "1", "2").with("s", "17", "18").note(typed).format("parquet").propose();
    assertThat(columns.columns().stream().map(c -> c.column().type()))
        .containsExactly(ColumnType.DOUBLE, ColumnType.TEXT);
  }

  private static String[] values(int count, String value) {
    var values = new String[count];
    Arrays.fill(values, value);
    return values;
  }

  private static List<String> keys(List<Note> notes) {
    return notes.stream().map(Note::key).toList();
  }
}
