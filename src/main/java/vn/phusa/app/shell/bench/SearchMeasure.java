package vn.phusa.app.shell.bench;

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

  @Override
  public String name() {
    return "search";
  }

  @Override
  public List<Figure> take(BenchHouse house) {
    fill(house);
    var load = new HttpLoad(house.url());
    var note = DATASETS + " datasets; common, rare, mistyped and unknown words, facets, pages";
    return List.of(
        load.figure("search", n -> "/api/v1/datasets?" + SearchMix.of(n), BUDGET, note),
        load.figure("search-page", n -> "/datasets?" + SearchMix.of(n), BUDGET, note + "; HTML"));
  }

  /** As somebody else would fill it, dataset by dataset; a save that fails ends the measure. */
  private static void fill(BenchHouse house) {
    var catalog = house.bean(Catalog.class);
    var agencies = house.bean(Directory.class).agencies();
    var sectors = catalog.sectors();
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      var saved =
          IntStream.range(0, DATASETS)
              .mapToObj(i ->
                  draft(
                      i, agencies.get(i % agencies.size()), sectors.get(i % sectors.size()).key()))
              .map(draft -> CompletableFuture.runAsync(() -> catalog.save(draft, "bench"), writers))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(saved).join();
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
