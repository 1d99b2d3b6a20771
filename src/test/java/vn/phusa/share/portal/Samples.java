package vn.phusa.share.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import vn.phusa.base.access.Classification;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.DatasetDraft;
import vn.phusa.store.catalog.FakeLake;
import vn.phusa.store.catalog.Version;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.contract.Thresholds;
import vn.phusa.store.lake.ColumnType;

/** Made-up datasets of the shapes that pages have to show. */
@TestComponent
class Samples {

  static final String PRICES = "cuc-thong-ke.gia-tieu-dung";
  static final String HOSPITALS = "so-y-te.benh-vien";
  static final String SCHOOLS = "so-giao-duc.truong-hoc";
  static final String SECRET = "so-y-te.ho-so-noi-bo";

  private final Catalog catalog;
  private final FakeLake lake;
  private final FakeContracts contracts;

  Samples(Catalog catalog, FakeLake lake, FakeContracts contracts) {
    this.catalog = catalog;
    this.lake = lake;
    this.contracts = contracts;
  }

  void fill() {
    prices();
    hospitals();
    schools();
    secret();
  }

  private void prices() {
    save(
        PRICES,
        "Chỉ số giá tiêu dùng theo tháng và nhóm hàng",
        "H61.07",
        "thuong-mai",
        "Chỉ số giá tiêu dùng so với cùng kỳ năm trước, chia theo nhóm hàng. Số liệu minh họa trong bài kiểm thử.",
        List.of("lạm phát", "CPI", "giá cả"),
        Classification.OPEN);
    var columns =
        List.of(
            column("thang", "Tháng", ColumnType.PERIOD, ""),
            column("nhom_hang", "Nhóm hàng", ColumnType.TEXT, ""),
            column("chi_so", "Chỉ số giá", ColumnType.DECIMAL, "%"));
    var rows = new ArrayList<List<@Nullable Object>>();
    var groups = List.of("Lương thực", "Giao thông", "Giáo dục", "Nhà ở và điện nước");
    for (var month = 0; month < 36; month++) {
      for (var group = 0; group < groups.size(); group++) {
        var period = (2023 + month / 12) + "-" + String.format("%02d", month % 12 + 1);
        var value = 102.5 + group * 0.6 + 2.2 * Math.sin(month / 5.0 + group);
        rows.add(
            Arrays.asList(
                period, groups.get(group), BigDecimal.valueOf(Math.round(value * 100), 2)));
      }
    }
    put(PRICES, columns, rows.subList(0, 100), 7100000000000000001L, "2026-09-06T02:00:00Z");
    put(PRICES, columns, rows, 7100000000000000002L, "2026-11-06T02:00:00Z");
  }

  private void hospitals() {
    save(
        HOSPITALS,
        "Bệnh viện và trung tâm y tế",
        "H61.03",
        "y-te",
        "Danh sách cơ sở khám chữa bệnh công lập của tỉnh với vị trí, số giường và hạng bệnh viện. Tên và vị trí ở đây được đặt ra để kiểm thử trang.",
        List.of("bệnh viện", "giường bệnh"),
        Classification.OPEN);
    var columns =
        List.of(
            column("ten", "Tên cơ sở", ColumnType.TEXT, ""),
            column("xa_phuong", "Xã, phường", ColumnType.TEXT, ""),
            column("so_giuong", "Số giường", ColumnType.INTEGER, "giường"),
            column("ngay_thanh_lap", "Ngày thành lập", ColumnType.DATE, ""),
            column("vi_tri", "Vị trí", ColumnType.GEOMETRY, ""));
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var number = 1; number <= 64; number++) {
      var point =
          "{\"type\":\"Point\",\"coordinates\":["
              + (105.9 + (number * 37 % 100) / 110.0)
              + ","
              + (9.6 + (number * 53 % 100) / 120.0)
              + "]}";
      rows.add(
          Arrays.asList(
              "Cơ sở y tế số " + number,
              "Xã mẫu " + (number % 9 + 1),
              number % 7 == 0 ? null : (long) (40 + number * 13 % 400),
              java.time.LocalDate.of(1976 + number % 45, number % 12 + 1, 5),
              point));
    }
    put(HOSPITALS, columns, rows, 7200000000000000001L, "2026-11-19T02:00:00Z");
  }

  private void schools() {
    save(
        SCHOOLS,
        "Trường học theo xã, năm học 2025–2026",
        "H61.05",
        "giao-duc",
        "Số trường, số lớp và số học sinh theo xã.",
        List.of("trường học"),
        Classification.OPEN);
    var columns =
        List.of(
            column("ma_xa", "Mã xã", ColumnType.TEXT, ""),
            column("xa", "Xã, phường", ColumnType.TEXT, ""),
            column("so_hoc_sinh", "Số học sinh", ColumnType.INTEGER, "học sinh"));
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var number = 1; number <= 124; number++) {
      rows.add(
          Arrays.asList(
              String.format("%05d", 28000 + number * 3),
              "Xã " + number,
              (long) (400 + number * 7919 % 9000)));
    }
    put(SCHOOLS, columns, rows, 7300000000000000001L, "2026-10-01T02:00:00Z");
  }

  private void secret() {
    save(
        SECRET,
        "Hồ sơ nội bộ của Sở Y tế",
        "H61.03",
        "y-te",
        "",
        List.of(),
        Classification.INTERNAL);
    put(
        SECRET,
        List.of(column("so", "Số", ColumnType.INTEGER, "")),
        List.of(List.of(1L)),
        7400000000000000001L,
        "2026-11-01T02:00:00Z");
  }

  private void save(
      String slug,
      String title,
      String agency,
      String sector,
      String description,
      List<String> keywords,
      Classification classification) {
    catalog.save(
        new DatasetDraft(
            slug,
            title,
            description,
            agency,
            sector,
            keywords,
            "CC-BY-4.0",
            "monthly",
            classification,
            "Niên giám thống kê tỉnh"),
        "an.nguyen");
  }

  private void put(
      String slug, List<Column> columns, List<List<@Nullable Object>> rows, long id, String at) {
    var contract =
        new Contract(
            slug, 1, slug, columns, List.of(), List.of(), Thresholds.usual(), Optional.empty());
    contracts.save(contract, "an.nguyen");
    var snapshot = lake.put(slug, contract.schema(), rows, id, Instant.parse(at));
    catalog.record(
        new Version(
            slug,
            id,
            "replace",
            snapshot.at(),
            "an.nguyen",
            snapshot.rows(),
            snapshot.added(),
            snapshot.removed(),
            snapshot.bytes(),
            "run-1",
            Optional.of("so-lieu-thang-11.xlsx"),
            Optional.of("ab"),
            1));
  }

  private static Column column(String id, String label, ColumnType type, String unit) {
    return new Column(
        id,
        label,
        label,
        "",
        type,
        false,
        false,
        Optional.of(unit).filter(text -> !text.isEmpty()),
        TextForm.plain(),
        List.of());
  }
}
