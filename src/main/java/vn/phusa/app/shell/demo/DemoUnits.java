package vn.phusa.app.shell.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Part;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.directory.Units;

/**
 * Today's provinces and communes with the units that they were made of, as a file from the
 * directory's own facts.
 */
@Component
class DemoUnits {

  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  private final Units units;

  DemoUnits(Units units) {
    this.units = units;
  }

  byte[] csv(String level) {
    var lines =
        switch (level) {
          case "provinces" -> provinces();
          case "communes" -> communes();
          default -> throw new IllegalArgumentException(level);
        };
    return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private List<String> provinces() {
    return table(
        "Mã tỉnh,Tên tỉnh,Loại,Số xã,Hợp thành từ",
        units.ofLevel(Unit.Level.PROVINCE, DAY).stream()
            .map(unit ->
                line(
                    unit.code(),
                    unit.name(),
                    unit.kind(),
                    Integer.toString(units.below(unit.code(), DAY).size()),
                    madeOf(unit)))
            .toList());
  }

  private List<String> communes() {
    var provinces =
        units.ofLevel(Unit.Level.PROVINCE, DAY).stream()
            .collect(Collectors.toMap(Unit::code, Unit::name));
    return table(
        "Mã xã,Tên xã,Loại,Mã tỉnh,Tên tỉnh,Hợp thành từ",
        units.ofLevel(Unit.Level.COMMUNE, DAY).stream()
            .map(unit -> {
              var province = unit.parent().orElse("");
              return line(
                  unit.code(),
                  unit.name(),
                  unit.kind(),
                  province,
                  provinces.getOrDefault(province, ""),
                  madeOf(unit));
            })
            .toList());
  }

  private String madeOf(Unit unit) {
    return units.madeOf(unit.code(), DAY).stream()
        .map(DemoUnits::name)
        .collect(Collectors.joining("; "));
  }

  private static String name(Part part) {
    return part.old().name() + " (" + part.old().code() + (part.whole() ? ")" : ", một phần)");
  }

  private static List<String> table(String header, List<String> rows) {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(header), rows.stream())
        .toList();
  }

  private static String line(String... cells) {
    return java.util.Arrays.stream(cells)
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }
}
