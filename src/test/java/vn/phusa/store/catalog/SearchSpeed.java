package vn.phusa.store.catalog;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.Principal;
import vn.phusa.store.catalog.postgres.CatalogParts;
import vn.phusa.testing.TestDatabase;

/**
 * Measures search over 100,000 made datasets; started by hand: {@code java -cp …
 * vn.phusa.store.catalog.SearchSpeed [DATASETS] [CLIENTS]}.
 */
final class SearchSpeed {

  private static final List<String> SUBJECTS =
      List.of(
          "Dân số",
          "Giá tiêu dùng",
          "Sản lượng lúa",
          "Diện tích rừng",
          "Số trường học",
          "Số giường bệnh",
          "Thu ngân sách",
          "Chi đầu tư công",
          "Doanh nghiệp thành lập mới",
          "Lượng mưa",
          "Nhiệt độ trung bình",
          "Chất lượng không khí",
          "Khách du lịch quốc tế",
          "Xuất khẩu thủy sản",
          "Lao động có việc làm",
          "Tỷ lệ hộ nghèo",
          "Tai nạn giao thông",
          "Hồ sơ thủ tục hành chính",
          "Giấy phép xây dựng",
          "Bảo hiểm y tế",
          "Năng suất cà phê",
          "Đàn lợn",
          "Nuôi trồng thủy sản",
          "Khu công nghiệp",
          "Tiêu thụ điện",
          "Nước sạch nông thôn",
          "Di tích lịch sử",
          "Lễ hội truyền thống",
          "Dịch sốt xuất huyết",
          "Tiêm chủng trẻ em");
  private static final List<String> PLACES =
      List.of(
          "Vĩnh Long",
          "Bến Tre",
          "Trà Vinh",
          "Cần Thơ",
          "Đồng Tháp",
          "An Giang",
          "Cà Mau",
          "Huế",
          "Quảng Trị",
          "Đà Nẵng",
          "Quảng Ngãi",
          "Gia Lai",
          "Đắk Lắk",
          "Khánh Hòa",
          "Lâm Đồng",
          "Đồng Nai",
          "Tây Ninh",
          "Hà Nội",
          "Bắc Ninh",
          "Hưng Yên",
          "Hải Phòng",
          "Quảng Ninh");
  private static final List<String> FORMS =
      List.of("theo xã", "theo tháng", "theo quý", "theo năm", "theo ngành", "theo giới tính");
  private static final List<String> SECTORS =
      List.of("y-te", "giao-duc", "nong-nghiep", "kinh-te", "tai-chinh", "moi-truong", "xa-hoi");

  private SearchSpeed() {}

  public static void main(String[] arguments) throws Exception {
    var datasets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    var clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    var database = new com.zaxxer.hikari.HikariDataSource();
    database.setDataSource(TestDatabase.with("catalog"));
    fill(JdbcClient.create(database), datasets);
    var catalog = CatalogParts.over(database, Clock.systemUTC()).catalog();
    measure(catalog, 1, 400);
    measure(catalog, clients, 4000);
    System.exit(0);
  }

  private static void fill(JdbcClient database, int datasets) {
    var random = new Random(7);
    for (var number = 0; number < datasets; number += 500) {
      var sql =
          new StringBuilder(
              "insert into catalog_dataset (slug, title, description, agency, agency_name, sector, keywords, keyword_text, licence, frequency, classification, source, created_at, updated_at) values ");
      for (var one = number; one < number + 500; one++) {
        var agency = random.nextInt(60);
        var title =
            pick(SUBJECTS, random)
                + " "
                + pick(PLACES, random)
                + " "
                + pick(FORMS, random)
                + " năm "
                + (1990 + random.nextInt(37));
        sql.append(one == number ? "" : ",")
            .append("('a")
            .append(agency)
            .append(".d")
            .append(one)
            .append("','")
            .append(title)
            .append("','")
            .append("Số liệu ")
            .append(pick(SUBJECTS, random))
            .append(" do cơ quan tổng hợp, phục vụ ")
            .append(pick(SUBJECTS, random))
            .append(" tại ")
            .append(pick(PLACES, random))
            .append("','H61.")
            .append(agency)
            .append("','Sở số ")
            .append(agency)
            .append("','")
            .append(pick(SECTORS, random))
            .append("','{}','")
            .append(pick(FORMS, random))
            .append("','CC-BY-4.0','yearly','")
            .append(random.nextInt(10) == 0 ? "INTERNAL" : "OPEN")
            .append("','', now(), now() - interval '")
            .append(random.nextInt(2000))
            .append(" hours')");
      }
      database.sql(sql.toString()).update();
    }
    database
        .sql(
            "insert into catalog_word select distinct unnest(tsvector_to_array(words)) from catalog_dataset")
        .update();
    database.sql("analyze").update();
  }

  private static void measure(Catalog catalog, int clients, int searches) throws Exception {
    try (var pool = Executors.newFixedThreadPool(clients)) {
      var times = new long[searches];
      var tasks = new java.util.ArrayList<Callable<Long>>();
      for (var number = 0; number < searches; number++) {
        var slot = number;
        var text = typed(new Random(number + searches));
        tasks.add(() -> {
          var start = System.nanoTime();
          catalog.search(
              new Search(text, Narrowing.none(), "relevance", 0, 20, Principal.anonymous()));
          times[slot] = System.nanoTime() - start;
          if (times[slot] > 100_000_000L) {
            System.out.println("slow: " + text + " " + times[slot] / 1_000_000 + " ms");
          }
          return times[slot];
        });
      }
      var start = System.nanoTime();
      pool.invokeAll(tasks);
      var seconds = (System.nanoTime() - start) / 1e9;
      Arrays.sort(times);
      System.out.printf(
          "clients %d searches %d: p50 %.1f ms p95 %.1f ms p99 %.1f ms max %.1f ms, %.0f/s%n",
          clients,
          searches,
          times[searches / 2] / 1e6,
          times[searches * 95 / 100] / 1e6,
          times[searches * 99 / 100] / 1e6,
          times[searches - 1] / 1e6,
          searches / seconds);
    }
  }

  private static String typed(Random random) {
    var subject = pick(SUBJECTS, random);
    var place = pick(PLACES, random);
    return switch (random.nextInt(8)) {
      case 0 -> subject;
      case 1 -> place;
      case 2 -> subject + " " + place;
      case 3 -> plain(subject + " " + place);
      case 4 -> subject + " " + place + " " + (1990 + random.nextInt(37));
      case 5 -> subject.substring(0, subject.length() - 1) + " " + place;
      case 6 -> mistyped(subject, random);
      default -> "";
    };
  }

  private static String plain(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  private static String mistyped(String text, Random random) {
    var place = 1 + random.nextInt(text.length() - 2);
    return text.substring(0, place)
        + text.charAt(place + 1)
        + text.charAt(place)
        + text.substring(place + 2);
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
