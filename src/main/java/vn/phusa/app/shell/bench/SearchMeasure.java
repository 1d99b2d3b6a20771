package vn.phusa.app.shell.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import vn.phusa.base.access.Classification;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.DatasetDraft;

/** Search over 100,000 invented datasets, over HTTP. */
final class SearchMeasure implements Measure {

  private static final int DATASETS = 100_000;
  private static final int WRITERS = 8;
  private static final Budget BUDGET = new Budget.Below(50, "p99 under 50 ms");
  private static final List<String> SUBJECTS =
      List.of(
          "Dân số",
          "Bệnh viện",
          "Trường học",
          "Sản lượng lúa",
          "Chỉ số giá",
          "Thu ngân sách",
          "Xâm nhập mặn",
          "Tai nạn giao thông",
          "Hộ nghèo",
          "Khách du lịch",
          "Đất nông nghiệp",
          "Cấp nước sạch",
          "Chất lượng không khí");
  private static final List<String> WORDS =
      List.of(
          "benh vien",
          "dân số",
          "san luong",
          "xam nhap man",
          "truong hoc",
          "Hộ ngheo",
          "du lich",
          "ngan sach");

  @Override
  public String name() {
    return "search";
  }

  @Override
  public List<Figure> take(BenchHouse house) {
    fill(house);
    return List.of(searched(house));
  }

  private static Figure searched(BenchHouse house) {
    var figures =
        WORDS.stream()
            .map(words -> URLEncoder.encode(words, StandardCharsets.UTF_8))
            .map(words ->
                RowsMeasure.measured(
                    house, "search", "/api/v1/datasets?size=20&q=", words + "%20{n}", 30))
            .toList();
    var worst = figures.stream().mapToDouble(Figure::ours).max().orElseThrow();
    return Figure.alone(
        "search",
        worst,
        "ms",
        "p99 under 50 ms",
        DATASETS + " datasets, 16 clients; the slowest of " + WORDS.size() + " words");
  }

  /** As somebody else would fill it, dataset by dataset; a save that fails ends the measure. */
  private static void fill(BenchHouse house) {
    var catalog = house.bean(Catalog.class);
    var agencies = house.bean(Directory.class).agencies();
    var sectors = catalog.sectors();
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      IntStream.range(0, DATASETS)
          .forEach(i ->
              writers.submit(() ->
                  catalog.save(
                      draft(
                          i,
                          agencies.get(i % agencies.size()),
                          sectors.get(i % sectors.size()).key()),
                      "bench")));
    }
  }

  private static DatasetDraft draft(int i, Agency agency, String sector) {
    var subject = SUBJECTS.get(i % SUBJECTS.size());
    var title = "%s xã số %d năm %d".formatted(subject, i % 3321, 2000 + i % 27);
    return new DatasetDraft(
        agency.slug() + ".tim-" + i,
        title,
        "Số liệu " + subject.toLowerCase(Locale.ROOT) + " do " + agency.name() + " tổng hợp.",
        agency.code(),
        sector,
        List.of(subject),
        "CC-BY-4.0",
        "yearly",
        Classification.OPEN,
        "");
  }
}
