package vn.phusa.base.directory.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.directory.LocatedUnit;
import vn.phusa.base.directory.Part;
import vn.phusa.base.directory.Unit.Level;

/** Units of any time by name, and what they are today. */
class UnitSearchTest {

  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static PostgresUnits units;

  @BeforeAll
  static void load() {
    units = LoadedUnits.units();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Huyện Châu Thành", "huyen chau thanh", "H. Châu Thành", "HUYEN  CHÂU thành"})
  void theQuestionAboutHuyenChauThanhShowsItsChoices(String written) {
    assertThat(units.search(written, 50))
        .filteredOn(located -> located.unit().level() == Level.DISTRICT)
        .filteredOn(located ->
            located.unit().validTo().filter(LocalDate.of(2025, 7, 1)::equals).isPresent())
        .extracting(LocatedUnit::path)
        .contains(
            "Huyện Châu Thành, Tỉnh Bến Tre",
            "Huyện Châu Thành, Tỉnh Trà Vinh",
            "Huyện Châu Thành, Tỉnh Long An",
            "Huyện Châu Thành, Tỉnh Tiền Giang",
            "Huyện Châu Thành, Tỉnh Tây Ninh",
            "Huyện Châu Thành, Tỉnh Kiên Giang",
            "Huyện Châu Thành, Tỉnh An Giang",
            "Huyện Châu Thành, Tỉnh Đồng Tháp",
            "Huyện Châu Thành, Tỉnh Sóc Trăng")
        .doesNotHaveDuplicates()
        .allMatch(path -> path.startsWith("Huyện Châu Thành"));
  }

  @Test
  void whatItLayInNarrowsTheSearch() {
    var found = units.search("chau thanh, ben tre", 50);
    assertThat(found).isNotEmpty().allMatch(located -> located.path().contains("Bến Tre"));
    assertThat(found.getFirst().path()).isEqualTo("Huyện Châu Thành, Tỉnh Bến Tre");
  }

  @Test
  void findsByCodeAllThatEverHadIt() {
    assertThat(units.search("00004", 50))
        .extracting(located -> located.unit().name())
        .containsSubsequence("Phường Trúc Bạch", "Phường Ba Đình");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", "%", "_", "'", "\\", "123456789", "🌾"})
  void findsNothingForWhatIsNoName(String written) {
    assertThat(units.search(written, 50)).isEmpty();
  }

  @Test
  void theBestComesFirstAndNoMoreThanAskedFor() {
    assertThat(units.search("Bến Tre", 50).getFirst().path()).isEqualTo("Tỉnh Bến Tre");
    assertThat(units.search("tan", 7)).hasSize(7);
  }

  @Test
  void aFormerDistrictIsMadeUpOfCommunesOfToday() {
    var district = units.search("Huyện Châu Thành, Bến Tre", 1).getFirst().unit();
    var pieces = units.pieces(district.code(), BEFORE);
    var communes = units.below(district.code(), BEFORE);
    assertThat(pieces)
        .isNotEmpty()
        .allMatch(piece -> piece.present().path().endsWith("Tỉnh Vĩnh Long"));
    assertThat(pieces.stream().flatMap(piece -> piece.from().stream()).map(Part::old).distinct())
        .containsExactlyInAnyOrderElementsOf(communes);
  }

  @Test
  void saysWhetherACommuneLiesEntirelyInAFormerUnit() {
    var seen = new HashSet<Boolean>();
    for (var district : List.of("001", "760", "831")) {
      for (var piece : units.pieces(district, BEFORE)) {
        var outside =
            units.madeOf(piece.present().unit().code(), LocalDate.of(2025, 7, 1)).stream()
                .filter(part -> !part.old().parent().orElse("").equals(district))
                .toList();
        assertThat(piece.entirely()).as(piece.present().path()).isEqualTo(outside.isEmpty());
        seen.add(piece.entirely());
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void everyFormerDistrictAndCommuneHasPiecesAndTheyCoverIt() {
    for (var district : units.ofLevel(Level.DISTRICT, BEFORE)) {
      if (!district.code().endsWith("1")) {
        continue;
      }
      var inside = units.below(district.code(), BEFORE);
      var taken =
          units.pieces(district.code(), BEFORE).stream().flatMap(piece -> piece.from().stream());
      assertThat(taken.map(part -> part.old().code()).distinct())
          .as(district.name())
          .containsExactlyInAnyOrderElementsOf(
              (inside.isEmpty() ? Stream.of(district) : inside.stream())
                  .map(unit -> unit.code())
                  .toList());
    }
  }

  @Test
  void aProvinceOfBeforeIsInTheProvinceOfToday() {
    assertThat(units.pieces("52", BEFORE))
        .allMatch(piece -> piece.present().path().endsWith("Tỉnh Gia Lai"));
    assertThat(units.pieces("83", BEFORE)).allMatch(piece -> piece.entirely());
  }
}
