package vn.phusa.collect.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures that lie beside the real files: what each file holds, as somebody else read it. */
final class AnswerKeys {

  /** Columns of the monthly keys that stand in the workbooks as they are, or less 100. */
  private static final Map<String, List<String>> MONTHLY =
      Map.of(
          "cpi", List.of("YOY", "MOM", "YTD-YOY"),
          "fdi", List.of("Số dự án", "Vốn đăng ký cấp mới", "Vốn đăng ký điều chỉnh"),
          "gdp_ss", List.of("Tổng số"),
          "iip", List.of("YOY-Pre-Month", "MOM", "E-YOY", "YTD-YOY"),
          "nk", List.of("Total-M", "Total-YOY"),
          "spcn", List.of("Total-Pre-Month", "E-Total-M", "Total-YTD"),
          "tongmuc", List.of("Pre-M", "E-M", "YTD"),
          "vdt", List.of("Total-Pre-Month", "E-Total-M", "Total-YOY"),
          "xk", List.of("Total-M", "Total-YOY"));

  /** What the keys call otherwise than the files. */
  private static final Map<String, String> NAMES =
      Map.of(
          "BRVT", "Bà Rịa - Vũng Tàu",
          "TP HCM", "Hồ Chí Minh",
          "Thua Thien Hue", "TT-Huế",
          "Bán lẻ hàng hóa", "Thương nghiệp",
          "Dịch vụ lưu trú, ăn uống", "Khách sạn, nhà hàng",
          "Trung Quốc", "CHND Trung Hoa",
          "Thụy Sỹ", "Thụy Sĩ",
          "Điện thoại và linh kiện", "Điện thoại các loại và LK",
          "Phân U rê", "Phân urê");

  private static final Map<String, String> MONTHS =
      Map.ofEntries(
          Map.entry("january", "1"),
          Map.entry("february", "2"),
          Map.entry("march", "3"),
          Map.entry("april", "4"),
          Map.entry("may", "5"),
          Map.entry("june", "6"),
          Map.entry("july", "7"),
          Map.entry("august", "8"),
          Map.entry("september", "9"),
          Map.entry("october", "10"),
          Map.entry("november", "11"),
          Map.entry("december", "12"));

  /** The stations' workbooks end here; the key goes on. */
  private static final int LAST_YEAR = 2015;

  private static final int FIRST_YEARBOOK = 2011;

  private final Map<String, Map<String, KeyColumn>> byFile = new HashMap<>();
  private final Path data;

  AnswerKeys(Path data) {
    this.data = data;
    budget("final", "Final_");
    budget("plan", "Plan_");
    indices();
    climate();
    MONTHLY.forEach(this::monthly);
  }

  /** With the half million rows of the disease yearbooks. */
  AnswerKeys withDiseases() {
    diseases();
    return this;
  }

  /** The columns that a file must give, if there is a key for it. */
  Optional<List<KeyColumn>> of(Path file) {
    var name = file.getFileName().toString();
    return byFile.entrySet().stream()
        .filter(entry -> name.startsWith(entry.getKey()))
        .findFirst()
        .map(entry ->
            entry.getValue().values().stream().filter(c -> !c.entries().isEmpty()).toList());
  }

  private void budget(String kind, String prefix) {
    for (var row : rows("statistics/budget/expected_budget_" + kind + "_even_years.csv")) {
      row.forEach((name, value) -> {
        if (!List.of("prov", "year", "net.trans").contains(name)) {
          add(
              prefix + row.getOrDefault("year", "") + ".",
              name,
              0,
              row.getOrDefault("prov", ""),
              value);
        }
      });
    }
  }

  private void indices() {
    for (var row : rows("statistics/indices/expected_pci_even_years.csv")) {
      index(row, "PCI_" + row.getOrDefault("year", "") + ".", "");
    }
    for (var row : rows("statistics/indices/expected_papi_even_years.csv")) {
      index(row, "PAPI_", " " + row.getOrDefault("year", ""));
    }
  }

  private void index(Map<String, String> row, String file, String suffix) {
    row.forEach((name, value) -> {
      if (!List.of("prov", "year").contains(name)) {
        add(file, name + suffix, 0, row.getOrDefault("prov", ""), value);
      }
    });
  }

  private void climate() {
    var names = stations();
    for (var row : rows("sensors/climate-monthly/expected_meteo.csv.gz")) {
      var file = names.get(KeyColumn.plain(row.getOrDefault("station", "")));
      if (file == null || Integer.parseInt(row.getOrDefault("year", "")) > LAST_YEAR) {
        continue;
      }
      for (var measure : List.of("Ta", "Tx", "Tm", "Rf", "rH", "Sh")) {
        add(
            file + ".xls",
            measure + " " + row.getOrDefault("month", ""),
            0,
            row.getOrDefault("year", ""),
            row.getOrDefault(measure, ""));
      }
    }
  }

  /** A station's plain name → the name of its file. */
  private Map<String, String> stations() {
    var names = new HashMap<String, String>();
    try (var files = Files.list(data.resolve("sensors/climate-monthly/stations"))) {
      files.forEach(file -> {
        var name = file.getFileName().toString().replace(".xls", "");
        names.put(KeyColumn.plain(name), name);
      });
      var lines = Files.readString(data.resolve("sensors/climate-monthly/stations_dictionary.txt"));
      for (var line : lines.lines().toList()) {
        var cells = line.replace("\"", "").split("[,\\t;]|(?<=\\S) {2,}|  +|(?<=^\\S{1,20}) ", 2);
        if (cells.length == 2 && names.containsKey(KeyColumn.plain(cells[0]))) {
          names.put(KeyColumn.plain(cells[1]), names.get(KeyColumn.plain(cells[0])));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return names;
  }

  private void diseases() {
    for (var row : rows("statistics/health/diseases_monthly_1980-2017.csv.gz")) {
      if (Integer.parseInt(row.getOrDefault("year", "")) < FIRST_YEARBOOK) {
        continue;
      }
      for (var kind : List.of("incidence", "mortality")) {
        var month = MONTHS.get(row.getOrDefault("month", "").toLowerCase(java.util.Locale.ROOT));
        var name = row.getOrDefault("disease", "") + " " + kind + " " + month;
        add(
            "Nien_giam_" + row.getOrDefault("year", ""),
            name,
            0,
            row.getOrDefault("province", ""),
            row.getOrDefault(kind, ""));
      }
    }
  }

  private void monthly(String key, List<String> columns) {
    for (var row : rows("statistics/gso-monthly/expected/" + key + ".csv")) {
      var item =
          row.getOrDefault(
              "Ngành", row.getOrDefault("Hàng hóa", row.getOrDefault("Phân Loại", "")));
      for (var column : columns) {
        add(
            row.getOrDefault("Date", ""),
            key + " " + column,
            100,
            item,
            row.getOrDefault(column, ""));
      }
    }
  }

  private void add(String file, String column, double shift, String row, String value) {
    byFile
        .computeIfAbsent(file, name -> new LinkedHashMap<>())
        .computeIfAbsent(column, name -> new KeyColumn(name, shift))
        .add(row, NAMES.getOrDefault(row, row), value == null ? "" : value);
  }

  private List<Map<String, String>> rows(String path) {
    var rows = new ArrayList<Map<String, String>>();
    try (var engine = DriverManager.getConnection("jdbc:duckdb:");
        var select =
            engine.prepareStatement(
                "from read_csv(?, header = true, all_varchar = true, delim = ',', quote = '\"')")) {
      select.setString(1, data.resolve(path).toString());
      var result = select.executeQuery();
      var names = new ArrayList<String>();
      for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
        names.add(result.getMetaData().getColumnName(column));
      }
      while (result.next()) {
        var row = new LinkedHashMap<String, String>();
        for (var name : names) {
          var value = result.getString(name);
          row.put(name, value == null ? "" : value);
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(path, failure);
    }
  }
}
