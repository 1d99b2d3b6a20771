package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A clean table with everything that RFC 4180 allows, made by rule. */
final class CleanTable {

  static final List<String> HEADER =
      List.of(
          "DATE",
          "TIME",
          "Qty",
          "PRODUCTID",
          "Price",
          "ProductType",
          "ProductDescription",
          "URL",
          "Comments");
  private static final String[] TYPES = {"Gạo", "Trái cây", "Thủy sản", "Rau", "Coconut oil"};
  private static final String[] DESCRIPTIONS = {
    "Gạo ST25, túi 5 kg",
    "Sầu riêng Ri6",
    "Cá tra phi lê, đông lạnh, \"loại A\"",
    "Organic vegetables from the delta",
    "Screen 15.6\" for the packing line",
    "Dừa xiêm\nhàng xuất khẩu"
  };
  private static final String LONG =
      "Lô hàng được kiểm tra tại kho, đóng gói lại theo yêu cầu của khách và giao bằng đường thủy"
          + " trong vòng ba ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ";

  private CleanTable() {}

  static List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    for (var i = 0; i < 84; i++) {
      rows.add(row(i));
    }
    return rows;
  }

  private static List<String> row(int i) {
    return List.of(
        String.format(Locale.ROOT, "%02d/%02d/2018", 1 + i % 28, 1 + i / 28),
        String.format(Locale.ROOT, "%02d:%02d", 7 + i % 12, i * 7 % 60),
        String.valueOf(1 + i * 13 % 40),
        String.format(Locale.ROOT, "P-%04d", 1000 + i * 37 % 900),
        String.format(Locale.ROOT, "%d.%02d", 10 + i * 91 % 400, i * 29 % 100),
        TYPES[i % TYPES.length],
        DESCRIPTIONS[i % DESCRIPTIONS.length],
        "https://example.vn/sp/" + (1000 + i * 37 % 900) + "?lang=vi",
        comment(i));
  }

  private static String comment(int i) {
    return switch (i % 7) {
      case 0, 3 -> "";
      case 1 -> LONG;
      case 2 -> "giao gấp; gọi trước";
      case 4 -> "He said \"ok\", then left";
      case 5 -> "trả hàng";
      default -> "Kho 2, kệ 14";
    };
  }
}
