package vn.phusa.base.directory.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phusa.base.directory.facts.Conversion.Line;

/**
 * Writes {@code src/main/resources/directory/*.csv} from the official lists below {@code
 * ../shared/data/admin-units}. Run by hand, in the project's root, when a list changes:
 *
 * <pre>mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     vn.phusa.base.directory.facts.DirectoryFactsWriter</pre>
 *
 * The facts (codes, names, what went where) are official; layout and mending are ours. Where two
 * sources differ the conversion table is followed, but for slips that the other source proves.
 */
final class DirectoryFactsWriter {

  private static final Path FROM = Path.of("../shared/data/admin-units");
  private static final Path TO = Path.of("src/main/resources/directory");
  private static final List<String> DAYS =
      List.of("2025-03-01", "2023-04-10", "2021-07-01", "2019-12-01");
  private static final String CITY_OF_DONG_NAI = "2026-04-30";

  private final List<Line> lines =
      Conversion.read(
          FROM.resolve("crosswalk/BangChuyendoiDVHCmoi_cu_khong_merge.csv"),
          Listed.read(FROM.resolve("before-2025-07/Xa_2025-01-04.csv")));
  private final List<Map<String, Then>> history = DAYS.stream().map(this::listOf).toList();

  /** Since when each unit that ended in 2025 was called so. */
  private final Map<String, String> since = new HashMap<>();

  /** A unit in the list of a day. */
  private record Then(Named named, String parent) {
    boolean sameAs(Then other) {
      return named.sameAs(other.named) && parent.equals(other.parent);
    }
  }

  private DirectoryFactsWriter() {}

  public static void main(String[] arguments) throws IOException {
    var writer = new DirectoryFactsWriter();
    Files.createDirectories(TO);
    writer.writePresent();
    writer.writeOld();
    writer.writeHistory();
    writer.writeCrosswalk();
  }

  private void writePresent() throws IOException {
    var now = new TreeMap<String, Named>();
    Tables.twoLevels(FROM.resolve("since-2025-07/vn_units_2026-07-25.json"))
        .forEach(row -> now.put(row.get(0), Named.of(row.get(1))));
    var rows = new ArrayList<String>();
    commonest(lines, Line::province, Line::presentProvinceName)
        .forEach((code, name) -> rows.addAll(changed(code, Named.of(name), "", now)));
    var provinces = commonest(lines, Line::present, Line::province);
    commonest(lines, Line::present, Line::presentName)
        .forEach((code, name) ->
            rows.addAll(changed(code, Named.of(name), provinces.getOrDefault(code, ""), now)));
    write(
        "units-2025-07.csv",
        "Provinces and communes since 1 July 2025. Source: Quyết định 19/2025/QĐ-TTg and the"
            + " conversion table of Cục Thống kê; changes until 25 July 2026: list of Cục Thống kê."
            + " from is 2025-07-01 where empty.",
        "code,kind,name,parent,from,to",
        rows);
  }

  /** A unit, and once more where its kind changed when Đồng Nai became a city. */
  private static List<String> changed(
      String code, Named named, String parent, Map<String, Named> now) {
    var later = now.get(code);
    if (later == null || later.kind().equals(named.kind())) {
      return List.of(row(code, named, parent, "", ""));
    }
    return List.of(
        row(code, named, parent, "", CITY_OF_DONG_NAI),
        row(code, new Named(later.kind(), named.name()), parent, CITY_OF_DONG_NAI, ""));
  }

  private void writeOld() throws IOException {
    var rows = new ArrayList<String>();
    commonest(lines, Line::oldProvince, Line::oldProvinceName)
        .forEach((code, name) -> rows.addAll(province(code, Conversion.withoutCode(name))));
    var provinces = commonest(lines, Line::district, Line::oldProvince);
    commonest(lines, Line::district, Line::districtName)
        .forEach((code, name) ->
            rows.add(dated(code, Named.of(name), provinces.getOrDefault(code, ""))));
    var communes = lines.stream().filter(line -> line.old().length() == 5).toList();
    var districts = commonest(communes, Line::old, Line::district);
    commonest(communes, Line::old, Line::oldName)
        .forEach((code, name) ->
            rows.add(dated(code, Named.of(name), districts.getOrDefault(code, ""))));
    write(
        "units-before.csv",
        "Provinces, districts and communes that ended on 1 July 2025, as of 30 June 2025. Source:"
            + " conversion table of Cục Thống kê; from is the first list of 2019-12-01 (where"
            + " empty), 2021-07-01, 2023-04-10, 2025-03-01 that has the unit so named, for provinces"
            + " the law (Nghị quyết 15/2008/QH12, 175/2024/QH15).",
        "code,kind,name,parent,from,to",
        rows);
  }

  private static List<String> province(String code, String name) {
    if (code.equals("46")) {
      return List.of(
          row(code, new Named("tỉnh", "Thừa Thiên Huế"), "", "2008-08-01", "2025-01-01"),
          row(code, new Named("thành phố", "Huế"), "", "2025-01-01", ""));
    }
    return List.of(row(code, Named.of(name), "", "2008-08-01", ""));
  }

  private String dated(String code, Named named, String parent) {
    var last = new Then(named, parent);
    var first = "2025-06-30";
    for (var index = 0; index < DAYS.size(); index++) {
      var then = history.get(index).get(code);
      if (then == null || !then.sameAs(last)) {
        break;
      }
      first = DAYS.get(index);
    }
    since.put(code, first);
    return row(code, named, parent, first.equals("2019-12-01") ? "" : first, "");
  }

  private void writeCrosswalk() throws IOException {
    var targets =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    Line::old, Collectors.mapping(Line::present, Collectors.toSet())));
    var rows = new TreeSet<String>();
    for (var line : lines) {
      // Kỳ Lợi gave its area to one commune and its people to three: then nobody has it whole.
      var whole = line.whole() && targets.getOrDefault(line.old(), Set.of()).size() == 1;
      rows.add(line.present() + "," + line.old() + (whole ? ",whole" : ",part"));
    }
    write(
        "crosswalk.csv",
        "What each commune of 1 July 2025 took over. Source: conversion table of Cục Thống kê;"
            + " three wrong codes mended by its list of 4 January 2025.",
        "new,old,how",
        new ArrayList<>(rows));
  }

  /** Districts and communes as the lists had them before they were what they were at the end. */
  private void writeHistory() throws IOException {
    var codes = new TreeSet<String>();
    history.forEach(list -> codes.addAll(list.keySet()));
    var rows = new ArrayList<String>();
    codes.stream().filter(code -> code.length() > 2).forEach(code -> rows.addAll(earlier(code)));
    write(
        "units-history.csv",
        "Districts and communes as lists of 2019-12-01, 2021-07-01, 2023-04-10 and 2025-03-01 had"
            + " them, until the first list that has them otherwise or no more; the days of the"
            + " changes lie between the lists.",
        "code,kind,name,parent,from,to",
        rows);
  }

  private List<String> earlier(String code) {
    var rows = new ArrayList<String>();
    var end = since.getOrDefault(code, "");
    Then run = null;
    var from = "";
    for (var index = DAYS.size() - 1; index >= 0; index--) {
      var day = DAYS.get(index);
      if (!end.isEmpty() && day.compareTo(end) >= 0) {
        break;
      }
      var then = history.get(index).get(code);
      if (run != null && (then == null || !then.sameAs(run))) {
        rows.add(row(code, run.named(), run.parent(), from, day));
        run = null;
      }
      if (run == null && then != null) {
        run = then;
        from = day;
      }
    }
    if (run != null) {
      rows.add(row(code, run.named(), run.parent(), from, end.isEmpty() ? "2025-06-30" : end));
    }
    return rows;
  }

  private Map<String, Then> listOf(String day) {
    var units = new HashMap<String, Then>();
    Tables.threeLevels(FROM.resolve("history/dvhcvn_" + day + ".json.gz"))
        .forEach(row -> units.put(row.get(0), new Then(Named.of(row.get(1)), row.get(2))));
    return units;
  }

  /** What is said most often of each key, sorted by key; of equals the first in the alphabet. */
  private static Map<String, String> commonest(
      List<Line> lines, Function<Line, String> key, Function<Line, String> said) {
    var counted =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    key, TreeMap::new, Collectors.groupingBy(said, Collectors.counting())));
    var result = new TreeMap<String, String>();
    counted.forEach((name, counts) ->
        result.put(
            name,
            counts.entrySet().stream()
                .max(
                    Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .orElseThrow()
                .getKey()));
    return result;
  }

  private static String row(String code, Named named, String parent, String from, String to) {
    return String.join(",", code, named.kind(), named.name(), parent, from, to);
  }

  private static void write(String file, String source, String header, List<String> rows)
      throws IOException {
    var text = new StringBuilder("# ").append(source).append('\n').append(header).append('\n');
    rows.stream().sorted(Comparator.naturalOrder()).forEach(row -> text.append(row).append('\n'));
    Files.writeString(TO.resolve(file), text);
  }
}
