package vn.phusa.collect.ingest.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.store.contract.Relation;

/**
 * Published files; the answers were established by looking at them. T text, I integer, D decimal, F
 * floating point, P period, A date, S timestamp.
 */
class PublishedTablesTest {

  private static final Path DATA = Path.of("../shared/data");

  @BeforeEach
  void needData() {
    assumeTrue(Files.isDirectory(DATA), "left out: ../shared/data is not here");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "sensors/air-quality-hanoi/Hanoi_PM2.5_2016_YTD.csv, ',', 0, TTSPIIIDITDTTT",
    "sensors/air-quality-hanoi/Hanoi_PM2.5_2018_YTD.csv, ',', 0, TTSPIIIDITDTTT",
    "sensors/state-aqi-sample/HN_KDT_KK.csv, ',', 0, IAIIIIIII",
    "sensors/wastewater-inflow-hourly/dmi_first65pct.csv, ',', 0, SDDDDDDDD",
    "sensors/wastewater-inflow-hourly/wwtp_first65pct.csv, ;, 0, SF",
    "sensors/climate-monthly/expected_meteo.csv.gz, ',', 0, PTTFFFFFFF",
    "sensors/water-quality-15min/apadbwq.csv.gz, ',', 0, SDTDTDTDTDTDTDTTTTTDTITTT",
    "admin-units/before-2025-07/Xa_2025-01-04.csv, ',', 0, TTTTTTTT",
    "admin-units/before-2025-07/Ma_vung_dien_thoai_co_dinh_mat_dat_2017-09-01.csv, ',', 0, ITT",
    "record-linkage/febrl/dataset1.csv, ',', 0, TTTITTTTTAI",
    "record-linkage/splink/fake_1000.csv, ',', 0, ITTATTI",
    "registers/places/geonames_vn_cities.csv, ',', 0, TDDTTT",
    "statistics/budget/expected_budget_final_even_years.csv, ',', 0, TPDIDDDF",
    "statistics/health/diseases_monthly_1980-2017.csv.gz, ',', 0, TTPTII",
    "statistics/gso-yearbook-csv/Agriculture_Forestry_and_Fishery/Yield_of_maize_by_province.csv, ;, 2, TDDDDDDDDDDDDDDDDDDDDDD",
    "statistics/gso-yearbook-csv/Agriculture_Forestry_and_Fishery/Production_of_fishery.csv, ;, 2, TPDDD",
    "statistics/gso-yearbook-csv/Health_Culture_and_Living_Standard/Number_of_editorial_offices_by_province.csv, ;, 2, TIIIIIIIII",
    "statistics/gso-yearbook-csv/Administrative_Unit_Land_and_Climate/Monthly_sunshine_duration_at_some_stations.csv, ;, 2, PTDDDDDDDDDDDD",
  })
  void typesOf(String name, String delimiter, int skip, String types) {
    var proposed =
        new TestEngine().use(duck -> proposed(duck, DATA.resolve(name), delimiter, skip));
    assertThat(proposed).isEqualTo(types);
  }

  private static String proposed(DSLContext duck, Path file, String delimiter, int skip) {
    var table =
        DSL.table(
            "read_csv({0}, all_varchar = true, header = true, delim = {1}, skip = {2},"
                + " strict_mode = false, null_padding = true)",
            DSL.inline(file.toString()), DSL.inline(delimiter), DSL.inline(skip));
    var headers =
        Arrays.stream(duck.selectFrom(table).limit(0).fetch().fields())
            .map(field -> field.getName())
            .toList();
    var fields =
        headers.stream().map(name -> DSL.field(DSL.name(name), SQLDataType.VARCHAR)).toList();
    var found = new Found(source(headers, delimiter), "", List.of(), 1, List.of());
    var proposal =
        new TableInference(new TestEngine())
            .propose(found, new Relation(table, headers, fields, Optional.empty()));
    var letters = new StringBuilder();
    proposal.columns().forEach(column -> letters.append(letter(column.column().type())));
    return letters.toString();
  }

  private static String letter(vn.phusa.store.lake.ColumnType type) {
    return switch (type) {
      case TEXT -> "T";
      case INTEGER -> "I";
      case DECIMAL -> "D";
      case DOUBLE -> "F";
      case BOOLEAN -> "B";
      case DATE -> "A";
      case TIME -> "C";
      case TIMESTAMP -> "S";
      case PERIOD -> "P";
      case GEOMETRY -> "G";
    };
  }

  private static TableSource source(List<String> headers, String delimiter) {
    return new TableSource(
        "delimited",
        Optional.empty(),
        "UTF-8",
        delimiter,
        "\"",
        "\"",
        1,
        1,
        2,
        0,
        true,
        headers,
        IntStream.range(0, headers.size()).boxed().toList());
  }
}
