package vn.phusa.base.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.LocatedUnit;
import vn.phusa.base.directory.Part;
import vn.phusa.base.directory.Piece;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.directory.Units;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.catalog.FakeDirectory;

class DirectoryApiTest {

  private static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);
  private static final Unit OLD =
      new Unit(
          "83",
          Unit.Level.PROVINCE,
          "tỉnh",
          "Tỉnh Bến Tre",
          Optional.empty(),
          LocalDate.of(2008, 8, 1),
          Optional.of(CHANGE));
  private static final Unit PRESENT =
      new Unit(
          "86",
          Unit.Level.PROVINCE,
          "tỉnh",
          "Tỉnh Vĩnh Long",
          Optional.empty(),
          CHANGE,
          Optional.empty());
  private static final Agency HEALTH =
      new Agency("H61.10", "so-y-te", "Sở Y tế", Optional.of("H61"));

  private static final FakeDirectory AGENCIES = new FakeDirectory();

  static {
    AGENCIES.saveAgency(HEALTH, "test");
  }

  /** Still 30 June in London, already 1 July in Vietnam. */
  private final Clock clock = Clock.fixed(Instant.parse("2025-06-30T18:00:00Z"), ZoneOffset.UTC);

  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(
              new DirectoryApi(AGENCIES, new Days(clock)),
              new UnitApi(new TwoUnits(), new Days(clock)))
          .build();

  @Test
  void listsAgenciesAndFindsOneByCodeOrSlug() throws Exception {
    mvc.perform(get("/api/v1/agencies")).andExpect(jsonPath("$[0].slug").value("so-y-te"));
    mvc.perform(get("/api/v1/agencies/so-y-te")).andExpect(jsonPath("$.code").value("H61.10"));
    mvc.perform(get("/api/v1/agencies/H61.10"))
        .andExpect(
            content()
                .json(
                    "{'code':'H61.10','slug':'so-y-te','name':'Sở Y tế','parent':'H61'}"
                        .replace('\'', '"')));
  }

  @Test
  void takesTodayInVietnamWhenNoDateIsSaid() throws Exception {
    mvc.perform(get("/api/v1/units")).andExpect(jsonPath("$[*].code").value("86"));
    mvc.perform(get("/api/v1/units?date=2025-06-30")).andExpect(jsonPath("$[*].code").value("83"));
    mvc.perform(get("/api/v1/units/86"))
        .andExpect(jsonPath("$.validFrom").value("2025-07-01"))
        .andExpect(jsonPath("$.level").value("PROVINCE"));
  }

  @Test
  void tellsWhatAUnitWasMadeOfAndWhatBecameOfIt() throws Exception {
    mvc.perform(get("/api/v1/units/86/made-of"))
        .andExpect(jsonPath("$[0].old.name").value("Tỉnh Bến Tre"))
        .andExpect(jsonPath("$[0].whole").value(true));
    mvc.perform(get("/api/v1/units/83/became"))
        .andExpect(jsonPath("$[0].present.code").value("86"));
    mvc.perform(get("/api/v1/units/83/pieces"))
        .andExpect(jsonPath("$[0].present.unit.code").value("86"))
        .andExpect(jsonPath("$[0].entirely").value(false));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/units?date=1/7/2025,DAY_MALFORMED",
    "/api/v1/units?level=huyen,LEVEL_UNKNOWN",
    "/api/v1/units?parent=99,UNIT_MISSING",
    "/api/v1/units/83,UNIT_MISSING",
    "/api/v1/units/83/made-of,UNIT_MISSING",
    "/api/v1/units/86/became,UNIT_MISSING",
    "/api/v1/units/86/pieces,UNIT_MISSING",
    "/api/v1/units/83/pieces?date=2025-13-01,DAY_MALFORMED",
    "/api/v1/units/99/history,UNIT_NEVER",
    "/api/v1/agencies/so-nao,AGENCY_MISSING"
  })
  void answersBadInputWithAProblem(String address, DirectoryCode code) {
    assertThatThrownBy(() -> mvc.perform(get(address)))
        .cause()
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private static final class TwoUnits implements Units {
    @Override
    public List<Unit> ofLevel(Unit.Level level, LocalDate day) {
      return List.of(day.isBefore(CHANGE) ? OLD : PRESENT);
    }

    @Override
    public List<Unit> below(String parent, LocalDate day) {
      return List.of();
    }

    @Override
    public Optional<Unit> find(String code, LocalDate day) {
      return ofLevel(Unit.Level.PROVINCE, day).stream()
          .filter(unit -> unit.code().equals(code))
          .findFirst();
    }

    @Override
    public Optional<Unit> findByName(String name, Unit.Level level, LocalDate day) {
      return Optional.empty();
    }

    @Override
    public List<LocatedUnit> search(String text, int limit) {
      return List.of();
    }

    @Override
    public List<LocatedUnit> history(String code) {
      return List.of();
    }

    @Override
    public List<Part> madeOf(String code, LocalDate day) {
      return List.of(new Part(OLD, PRESENT, true));
    }

    @Override
    public List<Part> becameOf(String code, LocalDate day) {
      return List.of(new Part(OLD, PRESENT, true));
    }

    @Override
    public List<Piece> pieces(String code, LocalDate day) {
      var part = new Part(OLD, PRESENT, true);
      return List.of(new Piece(new LocatedUnit(PRESENT, List.of()), List.of(part), false));
    }
  }
}
