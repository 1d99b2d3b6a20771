package vn.phusa.base.directory.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.Post;
import vn.phusa.base.directory.Reform;
import vn.phusa.base.problem.Problem;
import vn.phusa.testing.ListedJournal;
import vn.phusa.testing.TestDatabase;

/** Who answers for data, also when agencies change. */
class OfficesTest {

  private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
  private static final LocalDate SUMMER = LocalDate.of(2026, 6, 1);

  private final ListedJournal journal = new ListedJournal();
  private PostgresDirectory directory;
  private PostgresOffices offices;

  @BeforeEach
  void found() {
    var parts = AgencyParts.on(TestDatabase.with("directory"));
    directory = parts.directory(journal, Clock.systemUTC());
    offices = new PostgresOffices(new Posts(parts.jdbc()), directory, journal, parts.database());
    parts.agencies().begin(new Agency("H90", "tinh", "Tỉnh", Optional.empty()));
    parts.agencies().begin(new Agency("H90.01", "so-mot", "Sở Một", Optional.of("H90")));
    parts.agencies().begin(new Agency("H90.02", "so-hai", "Sở Hai", Optional.of("H90")));
    offices.open("H90", "Phó Chủ tịch", Post.Task.DATA, "an");
    offices.open("H90.01", "Trưởng phòng Dữ liệu", Post.Task.DATA, "an");
    offices.open("H90.01", "Giám đốc", Post.Task.OTHER, "an");
    offices.appoint(post("H90", "Phó Chủ tịch"), holder("Bà Trên", SPRING), "an");
    offices.appoint(post("H90.01", "Trưởng phòng Dữ liệu"), holder("Ông Đầu", SPRING), "an");
    offices.appoint(post("H90.01", "Giám đốc"), holder("Ông Giám", SPRING), "an");
  }

  @Test
  void oneFollowsTheOtherInAPost() {
    offices.appoint(post("H90.01", "Trưởng phòng Dữ liệu"), holder("Bà Sau", SUMMER), "an");
    assertThat(officers("H90.01", SUMMER.minusDays(1))).containsExactly("Ông Đầu");
    assertThat(officers("H90.01", SUMMER)).containsExactly("Bà Sau");
    assertThat(officers("H90.01", SPRING.minusDays(1))).isEmpty();
  }

  @Test
  void withoutAnOwnOneTheNextAboveAnswers() {
    assertThat(officers("H90.02", SUMMER)).containsExactly("Bà Trên");
    offices.vacate(post("H90.01", "Trưởng phòng Dữ liệu"), SUMMER, "an");
    assertThat(officers("H90.01", SUMMER)).containsExactly("Bà Trên");
    offices.vacate(post("H90", "Phó Chủ tịch"), SUMMER, "an");
    assertThat(officers("H90.01", SUMMER)).isEmpty();
  }

  @Test
  void ofAnAgencyThatIsNoMoreTheSuccessorsAnswer() {
    var heir = directory.findAgency("H90.01").orElseThrow();
    directory.carryOut(
        new Reform(
            Reform.Kind.MERGE,
            List.of("H90.01", "H90.02"),
            List.of(heir),
            SUMMER,
            "1/2026/QĐ-UBND",
            ""),
        "an");
    assertThat(officers("H90.02", SUMMER)).containsExactly("Ông Đầu");
  }

  @Test
  void refusesWhatCannotBe() {
    var post = post("H90.01", "Giám đốc");
    refused(
        DirectoryCode.POST_TAKEN, () -> offices.open("H90.01", "Giám đốc", Post.Task.DATA, "an"));
    refused(DirectoryCode.POST_INCOMPLETE, () -> offices.open("H90.01", " ", Post.Task.DATA, "an"));
    refused(
        DirectoryCode.AGENCY_MISSING, () -> offices.open("H99", "Giám đốc", Post.Task.DATA, "an"));
    refused(DirectoryCode.POST_INCOMPLETE, () -> offices.appoint(post, holder("", SUMMER), "an"));
    refused(DirectoryCode.POST_HELD_LATER, () -> offices.appoint(post, holder("Ai", SPRING), "an"));
    refused(DirectoryCode.POST_HELD_LATER, () -> offices.vacate(post, SPRING, "an"));
    refused(DirectoryCode.POST_MISSING, () -> offices.vacate(-1, SUMMER, "an"));
  }

  @Test
  void theJournalTellsThePostAndNoName() {
    assertThat(journal.entries()).hasSize(6);
    assertThat(journal.entries()).noneMatch(entry -> entry.toString().contains("Bà Trên"));
    assertThat(journal.entries().getLast().action()).isEqualTo("directory.post.appointed");
  }

  private static void refused(DirectoryCode code, ThrowingCallable act) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(act)
        .extracting(Problem::code)
        .isEqualTo(code);
  }

  private long post(String agency, String title) {
    return offices.posts(agency).stream()
        .filter(post -> post.title().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<String> officers(String agency, LocalDate day) {
    return offices.dataOfficers(agency, day).stream()
        .map(officer -> officer.holder().name())
        .toList();
  }

  private static Post.Holder holder(String name, LocalDate from) {
    return new Post.Holder(name, "a@b.vn", "", from, Optional.empty());
  }
}
