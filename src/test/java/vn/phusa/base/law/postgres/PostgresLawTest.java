package vn.phusa.base.law.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.law.Cited;
import vn.phusa.base.law.LawCode;
import vn.phusa.base.law.LegalText;
import vn.phusa.base.problem.Problem;
import vn.phusa.testing.ListedJournal;
import vn.phusa.testing.TestDatabase;

class PostgresLawTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final Texts texts = new Texts(TestDatabase.clientWith("law"));
  private final ListedJournal journal = new ListedJournal();
  private final PostgresLaw law = new PostgresLaw(texts, journal);

  @BeforeEach
  void ship() {
    new ShippedTexts(texts).afterSingletonsInstantiated();
  }

  @Test
  void everySuccessorOfAShippedTextIsShippedToo() {
    var all = law.all(DAY);
    assertThat(all).hasSizeGreaterThan(50);
    assertThat(all.stream().flatMap(cited -> cited.text().replacedBy().stream()))
        .isNotEmpty()
        .allMatch(next -> law.find(next, DAY).isPresent());
    assertThat(all.stream().filter(cited -> cited.state() == Cited.State.ENDED))
        .allMatch(cited -> !cited.text().replacedBy().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "47/2020/NĐ-CP,2025-10-21,IN_FORCE",
    "47/2020/NĐ-CP,2025-10-22,ENDED",
    "47/2020/nd-cp,2026-11-23,ENDED",
    "278/2025/NĐ-CP,2025-10-21,NOT_YET",
    "278-2025-nd-cp,2025-10-22,IN_FORCE",
    "'TCVN 11930:2017',2026-07-24,ENDED",
    "'20/2020/QĐ-TTg, Điều 4',2026-11-23,IN_FORCE",
    "'278/2025/NĐ-CP, Điều 4',2026-11-23,IN_FORCE"
  })
  void tellsTheStateOnADay(String reference, LocalDate day, Cited.State state) {
    assertThat(law.find(reference, day)).map(Cited::state).contains(state);
  }

  @Test
  void anArticleOfItsOwnWinsOverItsDocument() {
    assertThat(law.find("20/2020/QĐ-TTg Điều 4", DAY))
        .map(cited -> cited.text().article())
        .contains("Điều 4");
    assertThat(law.find("278/2025/NĐ-CP, Điều 4", DAY))
        .map(cited -> cited.text().article())
        .contains("");
    assertThat(law.find("1/1900/NĐ-CP", DAY)).isEmpty();
  }

  @Test
  void aRuleAsksBySubjectAndTheOperatorSaysWhichTextItRestsOn() {
    assertThat(law.citedBy("directory.agency.code", DAY))
        .extracting(cited -> cited.text().number())
        .containsExactly("09/2025/QĐ-TTg", "20/2020/QĐ-TTg");
    law.add(text("1/2027/QĐ-TTg", "2027-01-01", null, List.of(), "directory.agency.code"), "an");
    assertThat(law.citedBy("directory.agency.code", DAY)).hasSize(3);
  }

  @Test
  void endsATextAndKeepsThatThroughTheNextStart() {
    law.add(text("1/2027/QĐ-TTg", "2027-01-01", null, List.of(), ""), "an");
    var old = law.find("19/2025/QĐ-TTg", DAY).orElseThrow().text();
    var ended =
        new LegalText(
            old.number(),
            old.kind(),
            old.issuer(),
            old.title(),
            old.article(),
            old.validFrom(),
            Optional.of(LocalDate.of(2027, 1, 1)),
            List.of("1/2027/QĐ-TTg"),
            old.source(),
            old.note(),
            old.subjects());
    law.amend(ended, "an");
    ship();
    assertThat(law.find("19/2025/QĐ-TTg", LocalDate.of(2027, 1, 1)))
        .contains(new Cited(ended, Cited.State.ENDED));
    assertThat(journal.entries())
        .extracting(entry -> entry.action() + " " + entry.subject() + " " + entry.principal())
        .containsExactly("law.text.added 1-2027-qd-ttg an", "law.text.amended 19-2025-qd-ttg an");
  }

  @Test
  void refusesWhatCannotBe() {
    refused(LawCode.LAW_TAKEN, text("19/2025/QĐ-TTg", null, null, List.of(), ""));
    refused(LawCode.LAW_INCOMPLETE, text("—", null, null, List.of(), ""));
    refused(LawCode.LAW_DAYS_CROSSED, text("2/2027", "2027-01-02", "2027-01-02", List.of(), ""));
    refused(LawCode.LAW_SUCCESSOR_MISSING, text("2/2027", null, null, List.of("3/2028"), ""));
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> law.amend(text("9/2099", null, null, List.of(), ""), "an"))
        .extracting(Problem::code)
        .isEqualTo(LawCode.LAW_MISSING);
    assertThat(journal.entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void hasASentenceForEveryCode(String language) {
    for (var code : LawCode.values()) {
      assertThat(new Problem(code, "mot", "hai").sentence(Locale.of(language)))
          .contains("mot")
          .doesNotContain("{", "''");
    }
  }

  private void refused(LawCode code, LegalText text) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> law.add(text, "an"))
        .extracting(Problem::code)
        .isEqualTo(code);
  }

  private static LegalText text(
      String number,
      @Nullable String from,
      @Nullable String to,
      List<String> replacedBy,
      String subject) {
    return new LegalText(
        number,
        LegalText.Kind.DECISION,
        "",
        "Tên",
        "",
        Optional.ofNullable(from).map(LocalDate::parse),
        Optional.ofNullable(to).map(LocalDate::parse),
        replacedBy,
        "",
        "",
        List.of(subject));
  }
}
