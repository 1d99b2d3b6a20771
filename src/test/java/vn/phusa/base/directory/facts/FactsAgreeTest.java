package vn.phusa.base.directory.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import vn.phusa.base.text.Fold;
import vn.phusa.base.text.Nfc;

/** The fact files against the lists that they were not made from. */
class FactsAgreeTest {

  private static final Path LISTS = Path.of("../shared/data/admin-units");

  @BeforeAll
  static void needTheLists() {
    Assumptions.assumeTrue(Files.isDirectory(LISTS), "left out: ../shared/data is not here");
  }

  @Test
  void theListOf2026HasTheSameUnitsButForOneCode() throws IOException {
    var listed = new HashMap<String, String>();
    Tables.twoLevels(LISTS.resolve("since-2025-07/vn_units_2026-07-25.json"))
        .forEach(row -> listed.put(row.get(0), key(Named.of(row.get(1)), row.get(2))));
    var ours = new HashMap<String, String>();
    rows("units-2025-07.csv").stream()
        .filter(row -> row.get(5).isEmpty())
        .forEach(row -> ours.put(row.get(0), key(new Named(row.get(1), row.get(2)), row.get(3))));
    assertThat(listed.remove("06978")).isEqualTo(ours.remove("06970"));
    assertThat(ours).isEqualTo(listed).hasSize(34 + 3321 - 1);
  }

  @Test
  void theListOfJanuary2025HasTheSameOldCommunesButForThoseThatChangedSince() throws IOException {
    var listed = Listed.read(LISTS.resolve("before-2025-07/Xa_2025-01-04.csv")).keySet();
    var ours = new TreeSet<String>();
    rows("units-before.csv").stream()
        .map(List::getFirst)
        .filter(code -> code.length() == 5)
        .forEach(ours::add);
    assertThat(ours).hasSize(10_035);
    assertThat(ours.stream().filter(code -> !listed.contains(code))).hasSize(10);
    assertThat(listed.stream().filter(code -> !ours.contains(code))).hasSize(26);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-12-01", "2021-07-01", "2023-04-10", "2025-03-01"})
  void theListOfThatDayHasTheSameDistrictsAndCommunes(String day) throws IOException {
    var listed = new HashMap<String, String>();
    Tables.threeLevels(LISTS.resolve("history/dvhcvn_" + day + ".json.gz")).stream()
        .filter(row -> row.get(0).length() > 2)
        .forEach(row -> listed.put(row.get(0), key(Named.of(row.get(1)), "")));
    var ours = new HashMap<String, String>();
    for (var file : List.of("units-before.csv", "units-history.csv")) {
      rows(file).stream()
          .filter(row -> row.get(0).length() > 2)
          .filter(row -> (row.get(4).isEmpty() ? "2019-12-01" : row.get(4)).compareTo(day) <= 0)
          .filter(row -> row.get(5).isEmpty() || row.get(5).compareTo(day) > 0)
          .forEach(row -> ours.put(row.get(0), key(new Named(row.get(1), row.get(2)), "")));
    }
    assertThat(ours).isEqualTo(listed);
  }

  @Test
  void eachOldUnitThatWentWholeWentToOneCommune() throws IOException {
    var targets = new HashMap<String, Integer>();
    rows("crosswalk.csv").forEach(row -> targets.merge(row.get(1), 1, Integer::sum));
    assertThat(rows("crosswalk.csv"))
        .allMatch(row -> row.get(2).equals("whole") == (targets.getOrDefault(row.get(1), 0) == 1));
  }

  @Test
  void namesAreInNfcAndHaveTheirKind() throws IOException {
    for (var file : List.of("units-2025-07.csv", "units-before.csv", "units-history.csv")) {
      assertThat(rows(file)).allMatch(row -> Nfc.holds(row.get(2)) && row.size() == 6);
      assertThat(rows(file))
          .allMatch(row -> Named.of(row.get(1) + " " + row.get(2)).kind().equals(row.get(1)));
    }
  }

  private static String key(Named unit, String parent) {
    return unit.kind() + Fold.fold(unit.name()).replace("’", "'") + parent;
  }

  private static List<List<String>> rows(String file) throws IOException {
    var text =
        new ClassPathResource("directory/" + file).getContentAsString(StandardCharsets.UTF_8);
    return text.lines().skip(2).map(line -> List.of(line.split(",", -1))).toList();
  }
}
