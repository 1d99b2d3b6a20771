package vn.phusa.base.directory.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.Part;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.directory.Unit.Level;
import vn.phusa.base.problem.Problem;
import vn.phusa.testing.ListedJournal;
import vn.phusa.testing.TestDatabase;

class PostgresDirectoryTest {

  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);
  private static final LocalDate LATER = LocalDate.of(2026, 7, 1);

  private static final ListedJournal JOURNAL = new ListedJournal();
  private static PostgresDirectory directory;
  private static PostgresUnits units;
  private static FactLoader loader;
  private static JdbcClient jdbc;

  @BeforeAll
  static void load() {
    var parts = AgencyParts.on(TestDatabase.with("directory"));
    jdbc = parts.jdbc();
    loader = parts.loader();
    loader.afterSingletonsInstantiated();
    directory = parts.directory(JOURNAL, Clock.systemUTC());
    units = parts.units();
  }

  @Test
  void knowsTheUnitsOfBothTimes() {
    assertThat(units.ofLevel(Level.PROVINCE, AFTER)).hasSize(34);
    assertThat(units.ofLevel(Level.COMMUNE, AFTER)).hasSize(3321);
    assertThat(units.ofLevel(Level.DISTRICT, AFTER)).isEmpty();
    assertThat(units.ofLevel(Level.PROVINCE, BEFORE)).hasSize(63);
    assertThat(units.ofLevel(Level.DISTRICT, BEFORE)).hasSize(696);
  }

  @Test
  void everyUnitButAProvinceHasAParentThatExists() {
    for (var day : List.of(BEFORE, AFTER, LATER)) {
      var above = codes(units.ofLevel(Level.PROVINCE, day));
      above.addAll(codes(units.ofLevel(Level.DISTRICT, day)));
      assertThat(units.ofLevel(Level.COMMUNE, day))
          .allMatch(unit -> above.contains(unit.parent().orElse("")));
      assertThat(units.ofLevel(Level.DISTRICT, day))
          .allMatch(unit -> above.contains(unit.parent().orElse("")));
    }
  }

  @Test
  void everyCommuneOfTodayIsMadeOfSomethingAndEveryOldOneWentSomewhere() {
    assertThat(
            jdbc.sql(
                    """
                    select u.code from directory_unit u where u.level = 'COMMUNE'
                      and (u.valid_to is null or u.valid_to >= date '2025-07-01')
                      and not exists (
                      select from directory_crosswalk x
                      where x.new_code = u.code and u.valid_from >= x.on_day
                         or x.old_code = u.code and u.valid_to <= x.on_day)
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void theListsOfEarlierYearsAreWhole() {
    var days = List.of("2019-12-01", "2021-07-01", "2023-04-10", "2025-03-01");
    var communes =
        days.stream()
            .map(day -> units.ofLevel(Level.COMMUNE, LocalDate.parse(day)).size())
            .toList();
    assertThat(communes).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    for (var day : days) {
      var districts = codes(units.ofLevel(Level.DISTRICT, LocalDate.parse(day)));
      assertThat(units.ofLevel(Level.COMMUNE, LocalDate.parse(day)))
          .as(day)
          .allMatch(unit -> districts.contains(unit.parent().orElse("")));
    }
  }

  @Test
  void theSameCodeNamesDifferentUnitsOnDifferentDays() {
    assertThat(units.find("00004", BEFORE)).map(Unit::name).contains("Phường Trúc Bạch");
    assertThat(units.find("00004", AFTER)).map(Unit::name).contains("Phường Ba Đình");
    assertThat(units.find("75", AFTER)).map(Unit::kind).contains("tỉnh");
    assertThat(units.find("75", LATER)).map(Unit::kind).contains("thành phố");
    assertThat(units.find("46", LocalDate.of(2016, 1, 1)))
        .map(Unit::name)
        .contains("Tỉnh Thừa Thiên Huế");
    assertThat(units.find("99999", AFTER)).isEmpty();
  }

  @Test
  void aProvinceIsMadeOfProvinces() {
    assertThat(units.madeOf("86", AFTER))
        .extracting(part -> part.old().name(), Part::whole)
        .containsExactly(
            tuple("Tỉnh Bến Tre", true),
            tuple("Tỉnh Trà Vinh", true),
            tuple("Tỉnh Vĩnh Long", true));
    assertThat(units.madeOf("86", BEFORE)).isEmpty();
  }

  @Test
  void aCommuneIsMadeOfCommunesWholeOrInPart() {
    var parts = units.madeOf("00004", LATER);
    assertThat(parts).hasSize(10).allMatch(part -> part.old().level() == Level.COMMUNE);
    assertThat(parts.getFirst().old().name()).isEqualTo("Phường Trúc Bạch");
    assertThat(parts.getFirst().whole()).isTrue();
    assertThat(parts).filteredOn(part -> !part.whole()).hasSize(8);
  }

  @Test
  void anIslandDistrictBecameASpecialZone() {
    assertThat(units.becameOf("318", BEFORE))
        .extracting(part -> part.present().name())
        .containsExactly("Đặc khu Bạch Long Vĩ");
    assertThat(units.madeOf("11948", AFTER))
        .extracting(part -> part.old().code())
        .containsExactly("318");
  }

  @Test
  void oldUnitsOfEveryLevelHaveSuccessors() {
    assertThat(units.becameOf("83", LocalDate.of(2016, 1, 1)))
        .extracting(part -> part.present().name(), Part::whole)
        .containsExactly(tuple("Tỉnh Vĩnh Long", true));
    assertThat(units.becameOf("001", BEFORE)).hasSizeGreaterThan(2).noneMatch(Part::whole);
    assertThat(units.becameOf("00016", BEFORE)).hasSizeGreaterThan(1).noneMatch(Part::whole);
    assertThat(units.becameOf("00004", AFTER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Vĩnh Long,86",
    "tỉnh vinh long,86",
    "VĨNH LONG,86",
    "Thanh Hoá,38",
    "Thanh Hóa,38",
    "Khanh Hoa,56",
    "TP. Hồ Chí Minh,79",
    "TP.HCM,79",
    "TPHCM,79",
    "Thành phố Hà Nội,01",
    "Tỉnh Đồng Nai,75",
    "Dak Lak,66"
  })
  void findsProvincesHoweverTheyAreWritten(String name, String code) {
    assertThat(units.findByName(name, Level.PROVINCE, LATER)).map(Unit::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "Bà Rịa-Vũng Tàu,77",
    "Ba Ria - Vung Tau,77",
    "BRVT,77",
    "Thừa Thiên - Huế,46",
    "Bến Tre,83",
    "Hoà Bình,17"
  })
  void findsProvincesOfBefore(String name, String code) {
    assertThat(units.findByName(name, Level.PROVINCE, LocalDate.of(2016, 12, 31)))
        .map(Unit::code)
        .contains(code);
  }

  @Test
  void kindAndMarksDecideBetweenNamesakes() {
    assertThat(units.findByName("Quan Hóa", Level.DISTRICT, BEFORE))
        .map(Unit::code)
        .contains("385");
    assertThat(units.findByName("Q.1", Level.DISTRICT, BEFORE)).map(Unit::code).contains("760");
    assertThat(units.findByName("thị xã Cai Lậy", Level.DISTRICT, BEFORE))
        .map(Unit::code)
        .contains("817");
    assertThat(units.findByName("huyện Cai Lậy", Level.DISTRICT, BEFORE))
        .map(Unit::code)
        .contains("820");
    assertThat(units.findByName("Cai Lậy", Level.DISTRICT, BEFORE)).isEmpty();
    assertThat(units.findByName("Xã Tân Phú", Level.COMMUNE, AFTER)).isEmpty();
    assertThat(units.findByName("Atlantis", Level.COMMUNE, AFTER)).isEmpty();
  }

  @Test
  void loadsTheSameFactsOnlyOnce() {
    var before =
        jdbc.sql("select loaded_at::text from directory_edition").query(String.class).single();
    loader.afterSingletonsInstantiated();
    assertThat(
            jdbc.sql("select loaded_at::text from directory_edition").query(String.class).single())
        .isEqualTo(before);
  }

  @Test
  void loadsAnotherEditionOverTheFirst() {
    jdbc.sql("update directory_edition set sha256 = 'older'").update();
    jdbc.sql("delete from directory_unit where code = '86'").update();
    loader.afterSingletonsInstantiated();
    assertThat(units.ofLevel(Level.PROVINCE, AFTER)).hasSize(34);
  }

  @Test
  void loadsQuicklyIntoAnEmptyDatabase() {
    var parts = AgencyParts.on(TestDatabase.with("directory"));
    var started = System.nanoTime();
    parts.loader().afterSingletonsInstantiated();
    var milliseconds = (System.nanoTime() - started) / 1_000_000;
    assertThat(milliseconds)
        .as("milliseconds; an idle machine needs about one second, a crowded one several")
        .isLessThan(15_000);
  }

  @Test
  void bringsAgenciesAndSortsThemTheVietnameseWay() {
    assertThat(directory.findAgencyBySlug("so-y-te")).map(Agency::name).contains("Sở Y tế");
    assertThat(directory.findAgency("H61.11"))
        .map(Agency::name)
        .contains("Sở Văn hóa, Thể thao và Du lịch");
    var names = directory.agencies().stream().map(Agency::name).toList();
    assertThat(names.indexOf("Sở Xây dựng")).isLessThan(names.indexOf("Sở Y tế"));
    assertThat(names.indexOf("Sở Công Thương")).isLessThan(names.indexOf("Sở Dân tộc và Tôn giáo"));
  }

  @Test
  void savesAnAgencyTwiceAsOnceAndWritesItDown() {
    var agency = new Agency("H61.70", "so-moi", "Sở Mơ\u0301i", Optional.of("H61"));
    directory.saveAgency(agency, "an");
    assertThat(directory.saveAgency(agency, "an").name()).isEqualTo("Sở Mới");
    assertThat(directory.findAgency("H61.70"))
        .contains(new Agency("H61.70", "so-moi", "Sở Mới", Optional.of("H61")));
    assertThat(JOURNAL.entries())
        .anyMatch(entry ->
            entry.action().equals("directory.agency.saved") && entry.subject().equals("H61.70"));
  }

  @ParameterizedTest
  @CsvSource({
    "h61,so-khac,Sở khác,H61,AGENCY_CODE_MALFORMED",
    "H61.71,Sở Khác,Sở khác,H61,AGENCY_SLUG_MALFORMED",
    "H61.71,so-khac,' ',H61,AGENCY_NAME_EMPTY",
    "H61.71,so-y-te,Sở khác,H61,AGENCY_SLUG_TAKEN",
    "H61.71,so-khac,Sở khác,H99,AGENCY_PARENT_MISSING"
  })
  void refusesAnAgencyThatCannotBe(
      String code, String slug, String name, String parent, DirectoryCode expected) {
    var agency = new Agency(code, slug, name, Optional.of(parent));
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> directory.saveAgency(agency, "an"))
        .extracting(Problem::code)
        .isEqualTo(expected);
    assertThat(directory.findAgency(code)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void hasASentenceForEveryCode(String language) {
    for (var code : DirectoryCode.values()) {
      Object first = code == DirectoryCode.REBASE_UNREADABLE ? 71 : "mot";
      var sentence = new Problem(code, first, "hai", "ba").sentence(Locale.of(language));
      assertThat(sentence).contains(first.toString()).doesNotContain("{", "''");
    }
  }

  private static List<String> codes(List<Unit> units) {
    return new ArrayList<>(units.stream().map(Unit::code).toList());
  }
}
