package vn.phusa.base.directory.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.Reform;
import vn.phusa.base.directory.Reform.Kind;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.problem.Problem;
import vn.phusa.testing.ListedJournal;
import vn.phusa.testing.TestDatabase;

/** Agencies merge, part, change their names and end, each on a day. */
class ReformTest {

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
  private static final LocalDate EVE = LocalDate.of(2026, 8, 31);
  private static final String DECISION = "12/2026/QĐ-UBND";

  private final ListedJournal journal = new ListedJournal();
  private PostgresDirectory directory;

  @BeforeEach
  void found() {
    var parts = AgencyParts.on(TestDatabase.with("directory"));
    parts.agencies().begin(agency("H90", "tinh", "Tỉnh", null));
    parts.agencies().begin(agency("H90.01", "so-mot", "Sở Một", "H90"));
    parts.agencies().begin(agency("H90.02", "so-hai", "Sở Hai", "H90"));
    directory = parts.directory(journal, NOW);
  }

  @Test
  void mergesTwoIntoOneThatGoesOn() {
    carryOut(
        Kind.MERGE,
        List.of("H90.01", "H90.02"),
        agency("H90.01", "so-mot", "Sở Một và Hai", "H90"));
    assertThat(names(EVE)).containsExactly("Sở Hai", "Sở Một", "Tỉnh");
    assertThat(names(DAY)).containsExactly("Sở Một và Hai", "Tỉnh");
    assertThat(successors("H90.02", DAY)).containsExactly("H90.01");
    assertThat(successors("H90.02", EVE)).containsExactly("H90.02");
    assertThat(directory.history("H90.01"))
        .extracting(Agency::name)
        .containsExactly("Sở Một", "Sở Một và Hai");
    assertThat(directory.reforms("H90.02"))
        .extracting(
            done -> done.kind() + " " + done.decision() + " " + done.before() + done.after())
        .containsExactly("MERGE 12/2026/QĐ-UBND [H90.01, H90.02][H90.01]");
    assertThat(journal.entries())
        .extracting(entry -> entry.action() + " " + entry.details().get("decision"))
        .containsExactly("directory.agency.merge 12/2026/QĐ-UBND");
  }

  @Test
  void theSlugOfAnAgencyThatEndedOrChangedItsNameStillFindsIt() {
    carryOut(Kind.RENAME, List.of("H90.01"), agency("H90.01", "so-moi", "Sở Mới", "H90"));
    carryOut(Kind.DISSOLVE, List.of("H90.02"));
    assertThat(directory.findAgencyBySlug("so-mot")).map(Agency::name).contains("Sở Mới");
    assertThat(directory.findAgencyBySlug("so-moi")).map(Agency::name).contains("Sở Mới");
    assertThat(directory.findAgencyBySlug("so-hai"))
        .map(Agency::validTo)
        .contains(Optional.of(DAY));
    assertThat(successors("H90.02", DAY)).isEmpty();
    refused(
        DirectoryCode.AGENCY_SLUG_TAKEN,
        Kind.FOUND,
        List.of(),
        agency("H90.03", "so-mot", "Sở Ba", "H90"));
  }

  @Test
  void followsSuccessorsThroughSeveralActs() {
    carryOut(
        Kind.SPLIT,
        List.of("H90.01"),
        agency("H90.03", "so-ba", "Sở Ba", "H90"),
        agency("H90.04", "so-bon", "Sở Bốn", "H90"));
    directory.carryOut(
        new Reform(
            Kind.MERGE,
            List.of("H90.02", "H90.03"),
            List.of(agency("H90.05", "so-nam", "Sở Năm", "H90")),
            DAY.plusDays(30),
            DECISION,
            ""),
        "an");
    assertThat(successors("H90.01", DAY)).containsExactlyInAnyOrder("H90.03", "H90.04");
    assertThat(successors("H90.01", DAY.plusDays(30)))
        .containsExactlyInAnyOrder("H90.04", "H90.05");
  }

  @Test
  void anActOfTheFutureChangesNothingToday() {
    var day = LocalDate.of(2027, 1, 1);
    directory.carryOut(
        new Reform(Kind.DISSOLVE, List.of("H90.02"), List.of(), day, DECISION, ""), "an");
    assertThat(directory.agencies()).extracting(Agency::code).contains("H90.02");
    assertThat(names(day)).doesNotContain("Sở Hai");
  }

  @Test
  void refusesWhatCannotBe() {
    var three = agency("H90.03", "so-ba", "Sở Ba", "H90");
    refused(DirectoryCode.REFORM_INCOMPLETE, Kind.MERGE, List.of("H90.01"), three);
    refused(DirectoryCode.REFORM_INCOMPLETE, Kind.MERGE, List.of("H90.01", "H90.01"), three);
    refused(DirectoryCode.REFORM_INCOMPLETE, Kind.SPLIT, List.of("H90.01"), three);
    refused(DirectoryCode.REFORM_INCOMPLETE, Kind.RENAME, List.of("H90.01"), three);
    refused(DirectoryCode.AGENCY_NOT_IN_FORCE, Kind.DISSOLVE, List.of("H90.09"));
    refused(DirectoryCode.AGENCY_HAS_OTHERS, Kind.DISSOLVE, List.of("H90"));
    refused(
        DirectoryCode.AGENCY_CODE_MALFORMED,
        Kind.FOUND,
        List.of(),
        agency("Z90", "so-ba", "Sở Ba", "H90"));
    refused(
        DirectoryCode.AGENCY_PARENT_MISSING,
        Kind.FOUND,
        List.of(),
        agency("H90.03", "so-ba", "Sở Ba", "H90.03"));
    for (var decision : List.of("", "Quyết định", "12", "12/2026")) {
      assertThatExceptionOfType(Problem.class)
          .isThrownBy(() ->
              directory.carryOut(
                  new Reform(Kind.FOUND, List.of(), List.of(three), DAY, decision, ""), "an"))
          .extracting(Problem::code)
          .isEqualTo(DirectoryCode.DECISION_MALFORMED);
    }
    carryOut(Kind.DISSOLVE, List.of("H90.02"));
    refused(
        DirectoryCode.AGENCY_CODE_TAKEN,
        Kind.FOUND,
        List.of(),
        agency("H90.02", "so-hai", "Sở Hai", "H90"));
    carryOut(Kind.FOUND, List.of(), three);
    refused(DirectoryCode.AGENCY_CHANGED_LATER, Kind.DISSOLVE, List.of("H90.03"));
  }

  @Test
  void withoutItsEntryInTheJournalAnActIsUndone() {
    journal.fail();
    refused(JournalCode.ENTRY_UNWRITTEN, Kind.DISSOLVE, List.of("H90.02"));
    journal.recover();
    assertThat(names(DAY)).contains("Sở Hai");
    assertThat(directory.reforms("H90.02")).isEmpty();
  }

  @Test
  void theDemonstrationHasTheMergersOf2025WithoutInventedDecisions() {
    var parts = AgencyParts.on(TestDatabase.with("directory"));
    parts.loader().afterSingletonsInstantiated();
    var demo = parts.directory(journal, NOW);
    assertThat(demo.successors("H61.18", DAY))
        .extracting(Agency::name)
        .containsExactly("Sở Nông nghiệp và Môi trường");
    assertThat(demo.agencies(LocalDate.of(2025, 2, 28)))
        .extracting(Agency::name)
        .contains("Sở Giao thông vận tải")
        .doesNotContain("Sở Nông nghiệp và Môi trường");
    assertThat(demo.agencies()).hasSize(18);
    assertThat(demo.reforms("H61.03"))
        .hasSize(1)
        .allMatch(done -> done.decision().isEmpty() && done.note().startsWith("Minh họa"));
  }

  private void carryOut(Kind kind, List<String> before, Agency... after) {
    directory.carryOut(new Reform(kind, before, List.of(after), DAY, DECISION, ""), "an");
  }

  private void refused(
      vn.phusa.base.problem.ProblemCode code, Kind kind, List<String> before, Agency... after) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> carryOut(kind, before, after))
        .extracting(Problem::code)
        .isEqualTo(code);
  }

  private List<String> names(LocalDate day) {
    return directory.agencies(day).stream().map(Agency::name).toList();
  }

  private List<String> successors(String code, LocalDate day) {
    return directory.successors(code, day).stream().map(Agency::code).toList();
  }

  private static Agency agency(
      String code, String slug, String name, @org.jspecify.annotations.Nullable String parent) {
    return new Agency(code, slug, name, Optional.ofNullable(parent));
  }
}
