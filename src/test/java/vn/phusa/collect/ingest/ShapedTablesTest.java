package vn.phusa.collect.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Workbooks as offices print them, from the file to typed rows. */
class ShapedTablesTest {

  @TempDir Path work;

  @Test
  void writesTheStepsOfAListAsOneColumn() throws Exception {
    var table =
        read(
            """
            ||Số dự án (Dự án)|Số vốn đăng ký|
            |||Tổng số|Vốn điều lệ
            TỔNG SỐ||147|5155|31
            Phân theo ngành|||
            |Công nghiệp nặng|21|216|11
            |Công nghiệp nhẹ|35|455|20
            """,
            sheet -> {
              sheet.range(0, 2, 1, 2).merge();
              sheet.range(0, 3, 0, 4).merge();
            });
    assertThat(ids(table)).startsWith("chi_tieu", "so_du_an", "tong_so", "von_dieu_le");
    assertThat(table.source())
        .extracting(List::getFirst)
        .containsExactly("TỔNG SỐ", "Phân theo ngành", "Công nghiệp nặng", "Công nghiệp nhẹ");
  }

  @Test
  void movesUnitsFromTheHeaderAndTheLineAboveToTheColumns() throws Exception {
    var table =
        read(
            """
            Sản lượng và giá trị||||
            |||ĐVT: Nghìn tấn|
            Chỉ tiêu|Đơn vị tính|Thực hiện||So với năm trước
            ||Lượng|Giá trị (Tỷ đồng)|
            Than|Tấn|13|50|101.5
            Dầu|Tấn|14|60|98.2
            Khí|m3|15|70|99.9
            Điện|kWh|16|80|100.3
            Xăng|lít|17|90|100.4
            """,
            sheet -> sheet.range(2, 2, 2, 3).merge());
    assertThat(units(table))
        .containsExactly(
            "Chỉ tiêu []",
            "Đơn vị tính []",
            "Thực hiện > Lượng [Nghìn tấn]",
            "Thực hiện > Giá trị [Tỷ đồng]",
            "So với năm trước []");
    assertThat(table.proposal().title()).isEqualTo("Sản lượng và giá trị");
  }

  @Test
  void takesARowOfUnitsBelowTheNamesForUnits() throws Exception {
    var table =
        read(
            """
            Xã|Diện tích|Năng suất|Dân số
            |Ha|Tạ/ha|(Người)
            Long Hòa|12.5|60.1|5400
            Cái Nhum|13.5|58.7|6100
            Tân An|9.25|61.4|4800
            """,
            sheet -> {});
    assertThat(units(table))
        .containsExactly("Xã []", "Diện tích [Ha]", "Năng suất [Tạ/ha]", "Dân số [Người]");
  }

  /** A unit above the last column is no name of it, nor a column of its own. */
  @Test
  void takesAUnitAtTheRightEdgeForTheUnitOfAll() throws Exception {
    var table =
        read(
            """
            Chỉ số sản xuất|||
            |||%
            |Tháng 3 so với tháng 2|Quý I so với cùng kỳ|
            Hà Nội|118.4|109.1|
            Hải Phòng|112.9|120.3|
            Cần Thơ|127.7|119.3|
            """,
            sheet -> {});
    assertThat(units(table))
        .containsExactly("Chỉ tiêu []", "Tháng 3 so với tháng 2 [%]", "Quý I so với cùng kỳ [%]");
  }

  @Test
  void reckonsLevelsFromTheStepsOfAList() throws Exception {
    var table =
        read(
            """
            ||Số dự án|Vốn
            TỔNG SỐ||147|5155
            Phân theo ngành|||
            |Công nghiệp|21|216
            |Trong đó: Điện|3|11
            Phân theo vùng|||
            |Miền Bắc|35|455
            """,
            sheet -> {});
    assertThat(table.proposal().source().headers())
        .containsExactly("Chỉ tiêu", "Số dự án", "Vốn", "Cấp", "Cấp 1", "Cấp 2", "Loại dòng");
    assertThat(table.source())
        .extracting(row -> String.join("|", row))
        .containsExactly(
            "TỔNG SỐ|147|5155|1|||Tổng",
            "Phân theo ngành|||2|TỔNG SỐ||Nhóm",
            "Công nghiệp|21|216|3|TỔNG SỐ|Phân theo ngành|Chi tiết",
            "Trong đó: Điện|3|11|3|TỔNG SỐ|Phân theo ngành|Chi tiết",
            "Phân theo vùng|||2|TỔNG SỐ||Nhóm",
            "Miền Bắc|35|455|3|TỔNG SỐ|Phân theo vùng|Chi tiết");
    assertThat(table.proposal().sample()).isEqualTo(table.source());
    assertThat(table.has("columnsReckoned")).isTrue();
    assertThat(table.failedRows()).isZero();
  }

  @Test
  void reckonsLevelsFromAColumnOfSigns() throws Exception {
    var table =
        read(
            """
            STT|Chỉ tiêu|Quyết toán
            A|Thu cân đối|1038
            I|Thu nội địa|734
            1|Thuế|477
            1.1|Thuế thu nhập|77
            2|Phí|140
            II|Thu viện trợ|10
            B|Chi cân đối|1170
            I|Chi đầu tư|268
            """,
            sheet -> {});
    assertThat(table.source())
        .extracting(row -> row.get(1) + "|" + row.get(3) + "|" + row.get(5))
        .containsExactly(
            "Thu cân đối|1|",
            "Thu nội địa|2|",
            "Thuế|3|Thu nội địa",
            "Thuế thu nhập|4|Thu nội địa",
            "Phí|3|Thu nội địa",
            "Thu viện trợ|2|",
            "Chi cân đối|1|",
            "Chi đầu tư|2|");
  }

  @Test
  void reckonsLevelsFromSignsAndBlanksBeforeTheNames() throws Exception {
    var signs =
        read(
            """
            Chỉ tiêu|Đơn vị|Ước tính
            Than|Tấn|51
            - Trung ương|Tấn|49
            - Địa phương|Tấn|2
            Dầu|Tấn|73
            - Trung ương|Tấn|70
            """,
            sheet -> {});
    assertThat(signs.source())
        .extracting(row -> row.get(4))
        .containsExactly("", "Than", "Than", "", "Dầu");
    var blanks =
        read(
            """
            Tỉnh|Chỉ số
            Hà Nội|118.4
                 Nhà nước|115.6
                 Ngoài nhà nước|111.0
            Hải Phòng|112.9
                 Nhà nước|115.2
            """,
            sheet -> {});
    assertThat(blanks.source())
        .extracting(row -> row.get(2) + row.get(3))
        .containsExactly("1", "2Hà Nội", "2Hà Nội", "1", "2Hải Phòng");
  }

  @Test
  void leavesFlatTablesAsTheyAre() throws Exception {
    for (var rows :
        List.of(
            "STT|Tỉnh|Số\n1|Hà Giang|5\n2|Cao Bằng|6\n3|Lào Cai|7\n4|Sơn La|8\n",
            "Tỉnh|Số\n1. Hà Giang|5\n2. Cao Bằng|6\n3. Lào Cai|7\n4. Sơn La|8\n",
            "Tỉnh|Số\n  Hà Giang|5\nCao Bằng|6\nLào Cai|7\n  Sơn La|8\n",
            "Huyện|Số\nHải Châu|5\nHoàng Sa|\nThanh Khê|6\nSơn Trà|7\nHòa Vang|8\n",
            "Đơn vị|Số\nUBND|5\nSở Y tế|6\nHTXNN|7\nSở Nội vụ|8\n",
            "Công ty|Số\nCÔNG TY A|5\nCông ty B|6\nTổng công ty C|7\nCÔNG TY D|8\n",
            "Họ tên|Tên cha\nAn|Bình\n- Chi|Dũng\n- Em|Giang\nHoa|Khánh\nLan|Minh\n")) {
      var table = read(rows, sheet -> {});
      assertThat(table.proposal().source().shape()).as(rows).isEqualTo(Shape.PLAIN);
    }
  }

  @Test
  void marksTotalsAndKeepsThem() throws Exception {
    var table =
        read("Tỉnh|Số\nCả nước|26\nHà Giang|5\nCao Bằng|6\nLào Cai|7\nSơn La|8\n", sheet -> {});
    assertThat(table.source())
        .extracting(row -> row.get(0) + "|" + row.get(2))
        .containsExactly(
            "Cả nước|Tổng",
            "Hà Giang|Chi tiết",
            "Cao Bằng|Chi tiết",
            "Lào Cai|Chi tiết",
            "Sơn La|Chi tiết");
  }

  @Test
  void joinsANameThatIsBrokenOverTwoRows() throws Exception {
    var table =
        read(
            """
            ||Thực hiện|Ước tính
            TỔNG SỐ||9|8
            Tổng sản lượng lương thực|||
            có hạt||23|24
            |Lúa đông xuân|5|6
            |Ngô|7|8
            """,
            sheet -> {});
    assertThat(table.source())
        .extracting(row -> row.get(0) + "|" + row.get(1))
        .containsExactly(
            "TỔNG SỐ|9", "Tổng sản lượng lương thực có hạt|23", "Lúa đông xuân|5", "Ngô|7");
  }

  /** A sheet of corrections has the columns that were reckoned already. */
  @Test
  void reckonsNothingTwice() throws Exception {
    var table =
        read(
            "Tỉnh|Số|Loại dòng\nCả nước|26|Tổng\nHà Giang|5|Chi tiết\nCao Bằng|6|Chi tiết\n"
                + "Lào Cai|7|Chi tiết\n",
            sheet -> {});
    assertThat(table.proposal().source().headers()).containsExactly("Tỉnh", "Số", "Loại dòng");
  }

  @Test
  void offersACrossTableInLongFormAfterTheFormOfTheFile() throws Exception {
    var tables =
        tables(
            """
            Tỉnh|Mã|Dân số|||Diện tích||
            ||2010|2011|Sơ bộ 2012|2010|2011|Sơ bộ 2012
            Huế|A1|11|12|13|1.5|1.6|1.7
            Vinh|A2|21||23|2.5||2.7
            Cà Mau|A3|31|32|33|3.5|3.6|3.7
            """,
            sheet -> {
              sheet.range(0, 2, 0, 4).merge();
              sheet.range(0, 5, 0, 7).merge();
            });
    assertThat(tables).hasSize(2);
    var wide = tables.getFirst().proposal().source();
    assertThat(wide.shape().melt()).isEmpty();
    assertThat(wide.headers()).hasSize(8);
    var molten = tables.get(1);
    assertThat(molten.proposal().source().wide()).isEqualTo(wide);
    assertThat(molten.proposal().source().headers())
        .containsExactly("Tỉnh", "Mã", "Năm", "Dân số", "Diện tích");
    assertThat(molten.source())
        .extracting(row -> String.join("|", row))
        .containsExactlyInAnyOrder(
            "Huế|A1|2010|11|1.5",
            "Huế|A1|2011|12|1.6",
            "Huế|A1|Sơ bộ 2012|13|1.7",
            "Vinh|A2|2010|21|2.5",
            "Vinh|A2|Sơ bộ 2012|23|2.7",
            "Cà Mau|A3|2010|31|3.5",
            "Cà Mau|A3|2011|32|3.6",
            "Cà Mau|A3|Sơ bộ 2012|33|3.7");
    assertThat(molten.proposal().sample()).hasSize(8);
    assertThat(molten.failedRows()).isZero();
  }

  @Test
  void meltsCommaSeparatedFilesWithMonthsQuartersAndAgenciesToo() throws Exception {
    assertThat(dimension("Xã,Quý I,Quý II,Quý III,Quý IV\nA,1,2,3,4\nB,5,6,7,8\n"))
        .isEqualTo("Quý");
    assertThat(dimension("Chỉ tiêu,Sở Y tế,Sở Nội vụ,Sở Công thương\nThu,1,2,3\nChi,5,6,7\n"))
        .isEqualTo("Đơn vị");
    assertThat(dimension("Cities,2002 Total,2003 Total,2004 Total\nA,1,2,3\nB,5,6,7\n"))
        .isEqualTo("Năm");
    assertThat(
            dimension(
                "Tỉnh,Tháng 1,Tháng 2,Tháng 3,Tháng 4,Tháng 5,Tháng 6\nA,1,2,3,4,5,6\nB,5,6,7,8,9,9\n"))
        .isEqualTo("Tháng");
  }

  @Test
  void meltsNothingThatIsNoCrossTable() throws Exception {
    for (var rows :
        List.of(
            "Xã,Năm 2010,Năm 2011\nA,1,2\nB,5,6\n",
            "Xã,Tháng 1,Tháng 2,Tháng 3\nA,1,2,3\nB,5,6,7\n",
            "Xã,2010,2011,2012\nA,tốt,khá,kém\nB,khá,tốt,kém\n",
            "Năm,2010,2011,2012\nA,1,2,3\nB,5,6,7\n")) {
      assertThat(dimension(rows)).as(rows).isEmpty();
    }
  }

  @Test
  void keepsTheFormThatWasChosenWithTheRun() throws Exception {
    var source = tables("Tỉnh|2010|2011|2012\nHuế|1|2|3\nVinh|4|5|6\n", sheet -> {}).get(1);
    var json = JsonMapper.builder().build();
    var kept = json.writeValueAsString(source.proposal().source());
    assertThat(json.readValue(kept, TableSource.class)).isEqualTo(source.proposal().source());
  }

  @Test
  void saysOfEachTableWhichOfItsRowsAreHidden() throws Exception {
    var tables =
        tables(
            """
            Bảng 1. Dân số||
            Xã|Nam|Nữ
            Long Hòa|5|6
            Cái Nhum|7|8
            Tân An|7|8

            Bảng 2. Lao động||
            Ngành|Số người|Tỷ lệ
            Y tế|10|5
            Giáo dục|20|6
            Văn hóa|20|6
            """,
            sheet -> sheet.hideRow(9));
    assertThat(tables).hasSize(2);
    for (var table : tables) {
      var hidden = new Note("rowsHidden", List.of("1", "10"));
      var second = table.proposal().title().contains("Lao động");
      assertThat(table.proposal().notes().contains(hidden)).isEqualTo(second);
      assertThat(table.has("rowsHidden")).isEqualTo(second);
      assertThat(table.rows()).hasSize(3);
    }
  }

  /** Runs from before a table had a shape are kept as JSON without one. */
  @Test
  void readsATableThatWasKeptWithoutAShape() {
    var json =
        """
        {"format": "workbook", "sheet": "A", "charset": "UTF-8", "delimiter": "", "quote": "",
         "escape": "", "headerFrom": 1, "headerTo": 1, "bodyFrom": 2, "bodyTo": 0, "plain": false,
         "headers": ["a"], "positions": [0]}
        """;
    var source = JsonMapper.builder().build().readValue(json, TableSource.class);
    assertThat(source.shape()).isEqualTo(Shape.PLAIN);
    assertThat(source.carefully()).isEqualTo(source);
  }

  private static List<String> ids(TypedTable table) {
    return table.proposal().columns().stream().map(column -> column.column().id()).toList();
  }

  private static List<String> units(TypedTable table) {
    return table.proposal().columns().stream()
        .map(ColumnProposal::column)
        .map(column -> column.label() + " [" + column.unit().orElse("") + "]")
        .toList();
  }

  private String dimension(String rows) throws Exception {
    var file = Files.writeString(work.resolve("bang.csv"), rows);
    try (var way = new WholeWay(work)) {
      return way.tables(file).stream()
          .flatMap(table -> table.proposal().source().shape().melt().stream())
          .map(Melt::dimension)
          .findFirst()
          .orElse("");
    }
  }

  private List<TypedTable> tables(String rows, Consumer<Worksheet> then) throws Exception {
    try (var way = new WholeWay(work)) {
      return way.tables(workbook(rows, then));
    }
  }

  private TypedTable read(String rows, Consumer<Worksheet> then) throws Exception {
    try (var way = new WholeWay(work)) {
      return way.first(workbook(rows, then));
    }
  }

  /** One line of the text is a row, "|" stands between cells; figures become numbers. */
  private Path workbook(String rows, Consumer<Worksheet> then) throws IOException {
    var file = work.resolve("bieu.xlsx");
    try (var book = new Workbook(Files.newOutputStream(file), "PhuSa", "1.0")) {
      var sheet = book.newWorksheet("Biểu");
      var number = 0;
      for (var row : rows.lines().toList()) {
        var cells = row.split("\\|", -1);
        for (var column = 0; column < cells.length; column++) {
          put(sheet, number, column, cells[column]);
        }
        number++;
      }
      then.accept(sheet);
      sheet.finish();
    }
    return file;
  }

  private static void put(Worksheet sheet, int row, int column, String cell) {
    if (cell.matches("-?\\d+([.]\\d+)?")) {
      sheet.value(row, column, Double.valueOf(cell));
    } else if (!cell.isEmpty()) {
      sheet.value(row, column, cell);
    }
  }
}
