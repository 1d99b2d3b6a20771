package vn.phusa.collect.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.phusa.collect.ingest.Grid;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.Region;
import vn.phusa.collect.ingest.Shape;

/** Tables as people draw them: one line of the text block is a row, "|" stands between cells. */
class SheetLayoutTest {

  private final SheetLayout layout = new SheetLayout();

  @Test
  void readsARegularTableWithoutAWord() {
    var region =
        only(
            """
            ma|ten|ngay|so_luong
            A1|Bến Tre|2024-01-02|5
            A2|Cà Mau|2024-01-03|7
            A3|Huế|2024-01-04|9
            """);
    assertThat(region.headerFrom()).isEqualTo(1);
    assertThat(region.headerTo()).isEqualTo(1);
    assertThat(region.bodyFrom()).isEqualTo(2);
    assertThat(region.bodyTo()).isZero();
    assertThat(region.headers()).containsExactly("ma", "ten", "ngay", "so_luong");
    assertThat(region.certainty()).isEqualTo(1);
    assertThat(region.notes()).isEmpty();
  }

  @Test
  void takesFirstLineOfTextsAsHeaderWhenItLooksLikeNames() {
    var region = only("Tên|Địa chỉ\nAn|Hà Nội\nBình|Huế\nChi|Hà Nội\n");
    assertThat(region.headerFrom()).isEqualTo(1);
    assertThat(region.headers()).containsExactly("Tên", "Địa chỉ");
    assertThat(region.certainty()).isGreaterThan(0.9);
  }

  @Test
  void seesThatThereIsNoHeader() {
    var region = only("A1|Bến Tre|5\nA2|Cà Mau|7\nA3|Huế|9\n");
    assertThat(region.headerFrom()).isZero();
    assertThat(region.bodyFrom()).isEqualTo(1);
    assertThat(region.headers()).containsExactly("cot_1", "cot_2", "cot_3");
    assertThat(keys(region)).contains("headerAbsent");
  }

  @Test
  void seesThatTextsHaveNoHeaderWhenTheFirstLineIsLikeTheOthers() {
    assertThat(only("X-001|đỏ\nX-002|xanh\nX-003|đỏ\nX-004|đỏ\n").headerFrom()).isZero();
  }

  @Test
  void readsOneRow() {
    var region = only("ten|nam\nHuế|2024\n");
    assertThat(region.headerFrom()).isEqualTo(1);
    assertThat(region.bodyFrom()).isEqualTo(2);
  }

  @Test
  void readsAHeaderAlone() {
    var region = only("ten|nam|so_dan\n");
    assertThat(region.headerFrom()).isEqualTo(1);
    assertThat(region.bodyFrom()).isEqualTo(2);
    assertThat(keys(region)).containsExactly("rowsAbsent");
  }

  @Test
  void takesTheTitleFromBelowTheLetterhead() {
    var region =
        only(
            """
            SỞ Y TẾ TỈNH VĨNH LONG||
            KẾT QUẢ KHÁM CHỮA BỆNH NĂM 2026||
            (Kèm theo Báo cáo số 12/BC-SYT)||
            STT|Xã|Lượt khám
            1|Long Hòa|120
            2|Cái Nhum|80
            """);
    assertThat(region.title()).isEqualTo("KẾT QUẢ KHÁM CHỮA BỆNH NĂM 2026");
  }

  @Test
  void readsAYearbookPage() {
    var region =
        only(
            """
            12. Diện tích gieo trồng cây hằng năm||||
            |||Đơn vị tính: Nghìn ha|

            STT|Tỉnh|Năm 2023|Năm 2023|Năm 2024|Năm 2024
            STT|Tỉnh|Lúa|Ngô|Lúa|Ngô
            A|B|1|2|3=1+2|4
            ||||
            |Cả nước|90|30|91|31
            I|Đồng bằng sông Hồng||||
            1|Hà Nội|40|10|41|11
            2|Hải Phòng|50|20|50|…

            Ghi chú: số liệu sơ bộ||||
            Nguồn: Cục Thống kê||||
            """);
    assertThat(region.title()).isEqualTo("12. Diện tích gieo trồng cây hằng năm");
    assertThat(region.headers())
        .containsExactly(
            "STT", "Tỉnh", "Năm 2023 > Lúa", "Năm 2023 > Ngô", "Năm 2024 > Lúa", "Năm 2024 > Ngô");
    assertThat(region.headerFrom()).isEqualTo(4);
    assertThat(region.headerTo()).isEqualTo(6);
    assertThat(region.bodyFrom()).isEqualTo(8);
    assertThat(region.bodyTo()).isEqualTo(11);
    assertThat(keys(region))
        .containsExactly(
            "unitLine",
            "titleLinesSkipped",
            "headerLinesJoined",
            "numberingRow",
            "totalRowsInside",
            "footLinesSetApart");
  }

  @Test
  void joinsWordsThatGoOnInTheNextLine() {
    var region =
        only(
            """
            |Thực hiện|Ước tính
            |tháng 6|tháng 7
            |năm 2016|năm 2016
            Than|20|30
            Dầu|50|60
            """);
    assertThat(region.headers())
        .containsExactly("Chỉ tiêu", "Thực hiện tháng 6 năm 2016", "Ước tính tháng 7 năm 2016");
    assertThat(keys(region)).contains("headerMissing");
  }

  @Test
  void spreadsTheNameOfAGroupOverItsColumns() {
    var region = only("Tỉnh|Năm 2015||Năm 2016|\n|Nam|Nữ|Nam|Nữ\nHuế|1|2|3|4\nVinh|5|6|7|8\n");
    assertThat(region.headers())
        .containsExactly(
            "Tỉnh", "Năm 2015 > Nam", "Năm 2015 > Nữ", "Năm 2016 > Nam", "Năm 2016 > Nữ");
  }

  /** Merged cells come as the same text in each of their columns; the last one holds no values. */
  @Test
  void keepsTheLastLineOfANameInTheHeader() {
    var region =
        only(
            """
            |Giá thực tế|Giá so sánh|Giá so sánh|Giá so sánh
            |Tổng số|Tổng số|Tốc độ so với|Tốc độ so với
            |||quý I năm 2011|quý I năm 2011
            Nông nghiệp|61169|9657|102.4|
            Lâm nghiệp|3836|598|105.0|
            Thủy sản|19598|2839|104.0|
            """);
    assertThat(region.headers())
        .startsWith(
            "Chỉ tiêu",
            "Giá thực tế Tổng số",
            "Giá so sánh > Tổng số",
            "Giá so sánh > Tốc độ so với quý I năm 2011");
    assertThat(region.bodyFrom()).isEqualTo(4);
  }

  /** The merged "Đơn vị tính" comes again on the next page, and is no label of rows for that. */
  @Test
  void keepsLinesBesideAMergedNameInTheHeader() {
    var region =
        only(
            """
            |Đơn vị tính|Thực hiện|Ước tính
            |Đơn vị tính|tháng 8|tháng 9
            Than|Nghìn tấn|3922|3699
            Dầu|Nghìn tấn|707|641
            Khí|Triệu m3|498|484
            Xăng|Nghìn tấn|1243|616
            9. (Tiếp theo) Một số sản phẩm|||
            |Đơn vị tính|Thực hiện|Ước tính
            |Đơn vị tính|tháng 8|tháng 9
            Gạo|Nghìn tấn|5|6
            Bia|Triệu lít|7|8
            """);
    assertThat(region.headers())
        .containsExactly("Chỉ tiêu", "Đơn vị tính", "Thực hiện tháng 8", "Ước tính tháng 9");
    assertThat(region.bodyFrom()).isEqualTo(3);
    assertThat(region.notes()).contains(new Note("headerAgain", List.of("3", "7, 8, 9")));
  }

  @Test
  void takesYearsAsNames() {
    var region = only("Tỉnh|2015|2016|Sơ bộ 2017\nHuế|12|13|14\nVinh|22|23|24\nHà Nội|3|4|5\n");
    assertThat(region.headers()).containsExactly("Tỉnh", "2015", "2016", "Sơ bộ 2017");
  }

  @Test
  void takesRowsOfYearsAsRows() {
    var region = only("Tỉnh|lập|bỏ\nHuế|1990|2025\nVinh|1975|2025\nHà Nội|1954|2030\n");
    assertThat(region.headers()).containsExactly("Tỉnh", "lập", "bỏ");
    assertThat(region.bodyFrom()).isEqualTo(2);
  }

  @Test
  void doesNotMistakeTheFirstRowForNumbering() {
    assertThat(only("a|b|c|d\n1|2|3|4\n5|6|7|8\n").bodyFrom()).isEqualTo(2);
  }

  @Test
  void findsTablesOneBelowTheOther() {
    var regions =
        layout.regions(
            grid(
                """
                Bảng 1. Dân số||
                Tỉnh|Nam|Nữ
                Huế|5|6
                Vinh|7|8

                Bảng 2. Lao động|||
                Ngành|Số người|Tỷ lệ
                Y tế|10|5
                Giáo dục|20|6
                """));
    assertThat(regions).hasSize(2);
    assertThat(regions.get(0).bodyTo()).isEqualTo(4);
    assertThat(regions.get(1).title()).isEqualTo("Bảng 2. Lao động");
    assertThat(regions.get(1).headers()).containsExactly("Ngành", "Số người", "Tỷ lệ");
  }

  @Test
  void toleratesBlankRowsAndSectionsInside() {
    var region =
        only(
            """
            STT|Chỉ tiêu|Số tiền
            A|THU|
            1|Thuế|50

            2|Phí|60

            B|CHI|
            1|Lương|70
            """);
    assertThat(region.bodyFrom()).isEqualTo(2);
    assertThat(region.bodyTo()).isZero();
    assertThat(keys(region)).containsExactly("blankRowsSkipped");
  }

  @Test
  void saysWhichLinesHeadTheNextPage() {
    var region =
        only(
            """
            |Lao động ngày 01/01/2023|Lao động ngày 01/01/2023
            |so với tháng trước|so với năm trước
            Hà Nội|99.9|99.0
            Hải Phòng|98.6|90.4
            Nam Định|99.9|97.5
            Thanh Hóa|96.6|97.7
            Huế|99.3|92.6
            5. (Tiếp theo) Chỉ số sử dụng lao động||
            phân theo địa phương||
            ||%
            |Lao động ngày 1/1/2023|Lao động ngày 1/1/2023
            |so với tháng trước|so với năm trước
            Miền Nam||
            Đà Nẵng|99.6|98.0
            Cà Mau|99.2|93.5
            """);
    assertThat(region.notes()).contains(new Note("headerAgain", List.of("5", "8, 9, 10, 11, 12")));
  }

  @Test
  void setsTheTotalBelowApartAndSaysSo() {
    var region = only("Tên|Tiền\nAn|5\nBình|6\nChi|7\nTổng cộng|18\n");
    assertThat(region.bodyTo()).isEqualTo(4);
    assertThat(region.notes())
        .containsExactly(new Note("totalRowSetApart", List.of("5", "Tổng cộng", "18")));
  }

  @Test
  void passesOverAPreamble() {
    var region =
        only(
            """
            Báo cáo:|2024-05-01|||
            Người lập|An|||
            DATE|TIME|Qty|PRODUCTID|Price
            2024-01-01|10:00|5|P1|2.5
            2024-01-02|11:00|6|P2|3.5
            2024-01-03|12:00|7|P3|4.5
            """);
    assertThat(region.headerFrom()).isEqualTo(3);
    assertThat(region.headers()).containsExactly("DATE", "TIME", "Qty", "PRODUCTID", "Price");
    assertThat(keys(region)).containsExactly("titleLinesSkipped");
  }

  @Test
  void leavesOutEmptyColumnsButKeepsNamedOnes() {
    var region = only("a||b|c\n1||x|\n2||y|\n3||z|\n");
    assertThat(region.positions()).containsExactly(0, 2, 3);
    assertThat(region.headers()).containsExactly("a", "b", "c");
  }

  @Test
  void makesRepeatedNamesUnique() {
    assertThat(only("a|a|b\n1|2|x\n2|3|y\n").headers()).containsExactly("a", "a (2)", "b");
  }

  /** Each step of the list is a column of the sheet; "Trong đó:" is one of its own. */
  @Test
  void joinsTheStepsOfAnIndentedListToOneColumn() {
    var region =
        only(
            """
            |||Số vốn|Số vốn
            |||Tổng số|Tỷ lệ
            TỔNG SỐ|||50|1
            Phân theo ngành||||
            |Công nghiệp||30|2
            |Trong đó:|Điện|20|3
            ||Nước|10|4
            |Dịch vụ||20|5
            """);
    assertThat(region.headers()).containsExactly("Chỉ tiêu", "Số vốn > Tổng số", "Số vốn > Tỷ lệ");
    assertThat(region.positions()).containsExactly(0, 3, 4);
    assertThat(region.shape().widths()).containsExactly(3, 1, 1);
    assertThat(region.notes()).contains(new Note("columnsJoined", List.of("1–3")));
  }

  @Test
  void keepsTwoColumnsOfTextsThatAreBothFilledApart() {
    var region = only("||Số\nBắc|Hà Nội|5\nBắc|Hải Phòng|6\nNam|Cần Thơ|7\nNam|Cà Mau|8\n");
    assertThat(region.positions()).containsExactly(0, 1, 2);
    assertThat(region.shape()).isEqualTo(Shape.PLAIN);
  }

  @Test
  void keepsTwoNamedColumnsApartThoughNoRowFillsBoth() {
    var region = only("Thu|Chi|Số\nThuế||5\nPhí||6\n|Lương|7\n|Điện|8\n");
    assertThat(region.headers()).containsExactly("Thu", "Chi", "Số");
    assertThat(region.shape()).isEqualTo(Shape.PLAIN);
  }

  /** The rest of a merged name holds nothing but the head of the next page. */
  @Test
  void makesNoColumnOfTheRestOfAMergedName() {
    var region =
        only(
            """
            |Tháng 3 so với tháng 2|Tháng 3 so với tháng 2|Quý I so với quý IV
            Hà Nội|118.4||109.1
            Hải Phòng|112.9||120.3
            Hải Dương|136.5||138.7
            5. (Tiếp theo) Chỉ số|||
            ||Tháng 3 so với|Quý I so với
            ||tháng 2|quý IV
            Đà Nẵng|144.0||115.2
            Cần Thơ|127.7||119.3
            """);
    assertThat(region.headers())
        .containsExactly("Chỉ tiêu", "Tháng 3 so với tháng 2", "Quý I so với quý IV");
    assertThat(region.positions()).containsExactly(0, 1, 3);
  }

  @Test
  void keepsBothColumnsBelowAMergedNameWhenBothHoldValues() {
    var region = only("Xã|Số|Số\nLong Hòa|1|2\nCái Nhum|3|4\nTân An|5|6\n");
    assertThat(region.headers()).containsExactly("Xã", "Số", "Số (2)");
  }

  @Test
  void readsASingleColumn() {
    var region = only("so\n5\n6\n7\n");
    assertThat(region.headerFrom()).isEqualTo(1);
    assertThat(region.bodyFrom()).isEqualTo(2);
  }

  @Test
  void findsNothingWhereNothingIs() {
    assertThat(layout.regions(grid("\n\n"))).isEmpty();
  }

  @Test
  void keepsBadRowsInTheirTable() {
    var rows = new StringBuilder("ten|so|ngay\n");
    for (var index = 0; index < 200; index++) {
      rows.append(index % 3 == 0 ? "hỏng|không|biết\n" : "tốt|" + index + "|2024-01-01\n");
    }
    var region = only(rows.toString());
    assertThat(region.bodyFrom()).isEqualTo(2);
    assertThat(region.bodyTo()).isZero();
  }

  private Region only(String text) {
    var regions = layout.regions(grid(text));
    assertThat(regions).hasSize(1);
    return regions.getFirst();
  }

  private static List<String> keys(Region region) {
    return region.notes().stream().map(Note::key).toList();
  }

  private static Grid grid(String text) {
    var texts = List.of(text.split("\n", -1));
    var lines = new ArrayList<Grid.Line>();
    IntStream.range(0, texts.size() - (texts.getLast().isEmpty() ? 1 : 0))
        .mapToObj(index -> new Grid.Line(index + 1L, List.of(texts.get(index).split("\\|", -1))))
        .forEach(lines::add);
    return new Grid(lines, List.of(), lines.size());
  }
}
