package vn.phusa.base.directory.facts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.phusa.base.text.Fold;

/**
 * The Statistics Office's conversion table of 1 July 2025, mended where the list of January 2025
 * proves a slip.
 */
final class Conversion {

  /** One line: what a commune of today took from a unit of before. */
  record Line(
      String province,
      String presentProvinceName,
      String present,
      String presentName,
      String old,
      String oldName,
      String note,
      String district,
      String districtName,
      String oldProvinceName) {

    String oldProvince() {
      return code(oldProvinceName);
    }

    Line withOld(String code) {
      return new Line(
          province,
          presentProvinceName,
          present,
          presentName,
          code,
          oldName,
          note,
          district,
          districtName,
          oldProvinceName);
    }

    Line named(String name) {
      return new Line(
          province,
          presentProvinceName,
          present,
          presentName,
          old,
          name,
          note,
          district,
          districtName,
          oldProvinceName);
    }

    /** As the note says; it is free text ("Nhâp một phần diện tích", "Phần còn lại sau khi …"). */
    boolean whole() {
      var folded = Fold.fold(note);
      return !folded.contains("mot phan") && !folded.contains("phan con lai");
    }
  }

  private static final Pattern CODE = Pattern.compile(".*\\((\\d+)\\)$");

  private Conversion() {}

  static List<Line> read(Path file, Map<String, Listed> listed) {
    var lines =
        Tables.csv(file).stream()
            .filter(row -> row.get(2).matches("\\d{5}"))
            .map(Conversion::line)
            .toList();
    var right = new HashSet<String>();
    lines.stream()
        .filter(line -> listed.containsKey(line.old()) && listed.get(line.old()).named(line))
        .forEach(line -> right.add(line.old()));
    return lines.stream().map(line -> mended(line, listed, right)).toList();
  }

  static String code(String text) {
    var matcher = CODE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no code in " + text);
    }
    return matcher.group(1);
  }

  static String withoutCode(String text) {
    return text.replaceAll("\\s*\\(\\d+\\)$", "");
  }

  private static Line line(List<String> row) {
    var district = code(row.get(6));
    // Island districts had no communes, and a mud flat belonged to none: the district itself went.
    var old = row.get(4).isEmpty() ? district : row.get(4);
    return new Line(
        code(row.get(0)),
        withoutCode(row.get(0)),
        row.get(2),
        row.get(1),
        old,
        row.get(3),
        row.get(5),
        district,
        withoutCode(row.get(6)),
        row.get(7));
  }

  /** A code that stands under two names belongs to the listed one; the other has its own code. */
  private static Line mended(Line line, Map<String, Listed> listed, Set<String> right) {
    var stands = listed.get(line.old());
    if (stands != null && Named.find(line.oldName()).isEmpty()) {
      return line.named(stands.name());
    }
    if (stands == null || stands.named(line) || !right.contains(line.old())) {
      return line;
    }
    var byName = new HashMap<String, String>();
    listed.values().stream()
        .filter(unit -> unit.district().equals(line.district()))
        .forEach(unit -> byName.put(unit.name(), unit.code()));
    return line.withOld(byName.getOrDefault(line.oldName(), line.old()));
  }
}
