package vn.phusa.collect.ingest.delimited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.SourceFile;

/** Real files: delimiter, header, columns and rows. */
class RealFilesTest {

  private static final Path DATA = Path.of("../shared/data");

  private final DelimitedFormat format = new DelimitedFormat();

  @TempDir Path folder;

  /**
   * @param header its first cell
   */
  private record Answer(String delimiter, String header, int columns, long rows) {}

  private static final Map<String, Answer> ANSWERS =
      Map.ofEntries(
          Map.entry(
              "admin-units/before-2025-07/Ma_vung_dien_thoai_co_dinh_mat_dat_2017-09-01.csv",
              new Answer(",", "TT", 3, 63)),
          Map.entry(
              "admin-units/before-2025-07/Xa_2025-01-04.csv",
              new Answer(",", "Tỉnh Thành Phố", 8, 0)),
          Map.entry(
              "admin-units/boundaries-2025-raw/commune_attributes.csv",
              new Answer(",", "a01_tinh", 11, 0)),
          Map.entry(
              "admin-units/name-variants/province_name_variants_kh_la_th_vn.csv",
              new Answer(",", "CountryISO", 6, 440)),
          Map.entry("legacy-text/communes_tcvn3.csv", new Answer(",", "C_NAMEVI", 8, 5141)),
          Map.entry(
              "legacy-text/communes_unicode_old_codes.csv", new Answer(",", "COMMUNE_ID", 9, 6124)),
          Map.entry("record-linkage/febrl/dataset1.csv", new Answer(", ", "rec_id", 11, 1000)),
          Map.entry("record-linkage/febrl/dataset2.csv", new Answer(", ", "rec_id", 11, 5000)),
          Map.entry("record-linkage/splink/fake_1000.csv", new Answer(",", "unique_id", 7, 1000)),
          Map.entry(
              "record-linkage/splink/fake_1000_labels.csv",
              new Answer(",", "unique_id_l", 5, 3176)),
          Map.entry(
              "record-linkage/vietnamese-names/family_name_frequency.csv",
              new Answer(",", "value", 2, 63)),
          Map.entry(
              "record-linkage/vietnamese-names/given_name_frequency.csv",
              new Answer(",", "value", 2, 248)),
          Map.entry(
              "record-linkage/vietnamese-names/middle_name_frequency.csv",
              new Answer(",", "value", 2, 137)),
          Map.entry("registers/places/geonames_vn_cities.csv", new Answer(",", "name", 6, 905)),
          Map.entry(
              "sensors/air-quality-hanoi/Hanoi_PM2.5_2016_YTD.csv",
              new Answer(",", "Site", 14, 8784)),
          Map.entry(
              "sensors/air-quality-hanoi/Hanoi_PM2.5_2017_YTD.csv",
              new Answer(",", "Site", 14, 8760)),
          Map.entry(
              "sensors/air-quality-hanoi/Hanoi_PM2.5_2018_YTD.csv",
              new Answer(",", "Site", 14, 8339)),
          Map.entry("sensors/state-aqi-sample/HN_KDT_KK.csv", new Answer(",", "STT", 9, 20)),
          Map.entry(
              "sensors/wastewater-inflow-hourly/dmi_first65pct.csv",
              new Answer(",", "time", 9, 7316)),
          Map.entry(
              "sensors/wastewater-inflow-hourly/wwtp_first65pct.csv",
              new Answer(";", "datetime", 2, 6413)),
          Map.entry(
              "sensors/water-quality-15min/gndblnut2020_raw_export.csv",
              new Answer(",", "StationCode", 0, 0)),
          Map.entry(
              "sensors/water-quality-15min/apadbwq.csv.gz",
              new Answer(",", "datetimestamp", 0, 70176)),
          Map.entry(
              "sensors/water-quality-15min/apaebmet.csv.gz",
              new Answer(",", "datetimestamp", 0, 70176)),
          Map.entry(
              "sensors/climate-monthly/expected_meteo.csv.gz", new Answer(",", "year", 10, 20112)),
          Map.entry("statistics/budget/Provinces.csv", new Answer(",", "original", 2, 665)),
          Map.entry(
              "statistics/budget/expected_budget_final_even_years.csv",
              new Answer(",", "prov", 8, 316)),
          Map.entry(
              "statistics/budget/expected_budget_plan_even_years.csv",
              new Answer(",", "prov", 9, 380)),
          Map.entry("statistics/gso-monthly/expected/cpi.csv", new Answer(",", "C1", 6, 1428)),
          Map.entry("statistics/gso-monthly/expected/fdi.csv", new Answer(",", "C1", 0, 2199)),
          Map.entry("statistics/gso-monthly/expected/gdp_ss.csv", new Answer(",", "C1", 6, 670)),
          Map.entry("statistics/gso-monthly/expected/iip.csv", new Answer(",", "C1", 10, 2286)),
          Map.entry("statistics/gso-monthly/expected/nk.csv", new Answer(",", "C1", 10, 2733)),
          Map.entry("statistics/gso-monthly/expected/spcn.csv", new Answer(",", "C1", 0, 2322)),
          Map.entry("statistics/gso-monthly/expected/tongmuc.csv", new Answer(",", "C1", 0, 522)),
          Map.entry("statistics/gso-monthly/expected/vdt.csv", new Answer(",", "C1", 0, 3080)),
          Map.entry("statistics/gso-monthly/expected/xk.csv", new Answer(",", "C1", 10, 2737)),
          Map.entry("statistics/gso-monthly/expected/xnk.csv", new Answer(",", "C1", 0, 214)),
          Map.entry(
              "statistics/indices/expected_papi_even_years.csv", new Answer(",", "prov", 0, 189)),
          Map.entry(
              "statistics/indices/expected_pci_even_years.csv", new Answer(",", "prov", 0, 380)),
          Map.entry(
              "statistics/health/diseases_monthly_1980-2017.csv.gz",
              new Answer(",", "disease", 6, 555600)));

  @Test
  void readsRealFilesRight() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "left out: ../shared/data is not here");
    var wrong = new ArrayList<String>();
    var report = new StringBuilder();
    for (var entry : ANSWERS.entrySet()) {
      var answer = entry.getValue();
      var file = file(DATA.resolve(entry.getKey()));
      var found = format.find(file);
      var table = found.getFirst();
      var source = table.source();
      var right =
          source.delimiter().equals(answer.delimiter())
              && source.headers().getFirst().equals(answer.header())
              && (answer.columns() == 0 || source.headers().size() == answer.columns())
              && (answer.rows() == 0 || rows(file, table) == answer.rows())
              && found.size() == 1;
      report
          .append(right)
          .append(' ')
          .append(entry.getKey())
          .append(' ')
          .append(source)
          .append(' ')
          .append(rows(file, table))
          .append(' ')
          .append(found.size())
          .append(table.notes())
          .append('\n');
      if (!right) {
        wrong.add(entry.getKey() + " " + source + " rows " + rows(file, table) + table.notes());
      }
    }
    Files.writeString(Path.of("target/real-files.txt"), report);
    assertThat(wrong).isEmpty();
  }

  @Test
  void readsTheYearbooksRight() throws IOException {
    var folder = DATA.resolve("statistics/gso-yearbook-csv");
    assumeTrue(Files.isDirectory(folder), "left out: ../shared/data is not here");
    var wrong = new ArrayList<String>();
    var right = 0;
    try (var paths = Files.walk(folder)) {
      for (var path : paths.filter(p -> p.toString().endsWith(".csv")).sorted().toList()) {
        var fault = yearbookFault(path);
        if (fault.isEmpty()) {
          right++;
        } else {
          wrong.add(path.getFileName() + ": " + fault);
        }
      }
    }
    Files.writeString(
        Path.of("target/yearbooks.txt"), right + " right\n" + String.join("\n", wrong));
    assertThat(wrong).isEmpty();
  }

  /** Their form: title, blank line, header, rows; else the header twice, then rows. */
  private String yearbookFault(Path path) throws IOException {
    var file = file(path);
    var found = format.find(file);
    var source = found.getFirst().source();
    var lines = Files.readAllLines(path).stream().map(l -> l.replace("\uFEFF", "")).toList();
    var marked = lines.get(1).isBlank();
    var header = marked ? 2 : 0;
    var names = cells(lines.get(header));
    var repeated = !marked && lines.size() > 1 && lines.get(1).equals(lines.get(0));
    var rows =
        lines.stream().skip(header + 1).filter(l -> !l.isBlank()).count() - (repeated ? 1 : 0);
    // A table by years is offered in long form as well.
    var asItStands =
        found.stream().filter(table -> table.source().shape().melt().isEmpty()).count();
    if (asItStands != 1) {
      return found.size() + " tables";
    }
    if (!source.delimiter().equals(";")
        || source.headerFrom() != header + 1
        || source.headers().size() != names) {
      return names + " " + source;
    }
    var read = rows(file, found.getFirst());
    return read == rows ? "" : read + " rows for " + rows + " " + found.getFirst().notes();
  }

  private static int cells(String line) {
    return new Splitter(Dialect.of(";", "\"")).split(line).values().size();
  }

  private long rows(SourceFile file, Found found) {
    if (found.sample().size() < 1000) {
      return found.sample().size();
    }
    var text = new Text(file, TextDecoding.detect(file), BodyReader.dialectOf(found.source()));
    var count = 0L;
    try (var body = new OpenBody(text, found.source(), new Repairs())) {
      while (body.next() != null) {
        count++;
      }
    }
    return count;
  }

  private SourceFile file(Path path) throws IOException {
    if (!path.toString().endsWith(".gz")) {
      return new SourceFile(path.getFileName().toString(), path, Files.size(path), "");
    }
    var plain = folder.resolve(path.getFileName().toString().replace(".gz", ""));
    try (var in = new GZIPInputStream(Files.newInputStream(path));
        var out = Files.newOutputStream(plain)) {
      in.transferTo(out);
    }
    return new SourceFile(plain.getFileName().toString(), plain, Files.size(plain), "");
  }
}
