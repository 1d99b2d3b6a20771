package vn.phusa.base.privacy.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.phusa.base.privacy.postgres.Registers.consent;
import static vn.phusa.base.privacy.postgres.Registers.processing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.privacy.Breach;
import vn.phusa.base.privacy.Consent;
import vn.phusa.base.privacy.DataItem;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.Processing;
import vn.phusa.base.privacy.inner.Duty;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.text.Words;

/** The register of processing, proof of consent, and the files of breaches. */
class RegisterTest {

  private static final String NOW = "2026-09-07T03:00:00Z";
  private static final String STATE = "l91-19.1.c";
  private static final String CONSENT = "l91-9";
  private static final String NAMES = "nd356-3.1";
  private static final String HEALTH = "nd356-4.1.d";
  private static final String BIOMETRIC = "nd356-4.1.dd";
  private static final String LOCATION = "nd356-4.1.h";

  private final Registers registers = new Registers(Instant.parse(NOW));

  @Test
  void knowsTheListsOfTheLaw() {
    assertThat(registers.privacy.items())
        .filteredOn(item -> item.grade() == DataItem.Grade.BASIC)
        .hasSize(11);
    assertThat(registers.privacy.items())
        .filteredOn(item -> item.grade() == DataItem.Grade.SENSITIVE)
        .hasSize(12);
    assertThat(registers.privacy.items())
        .filteredOn(DataItem::toldToSubjects)
        .extracting(DataItem::id)
        .containsExactly(BIOMETRIC, LOCATION);
    assertThat(registers.privacy.bases()).filteredOn(basis -> basis.asksConsent()).hasSize(1);
    assertThat(registers.privacy.items()).allMatch(DataItem::inForce);
  }

  @Test
  void keepsAndChangesAProcessing() {
    var id = registers.privacy.add(processing(STATE, NAMES, HEALTH), "an");
    var kept = registers.privacy.find(id).orElseThrow();
    assertThat(kept.items()).containsExactly(NAMES, HEALTH);
    assertThat(registers.privacy.using("so-y-te.nguoi-benh")).containsExactly(kept);
    assertThat(registers.privacy.using("so-y-te.khac")).isEmpty();
    var ended = ended(kept, LocalDate.of(2026, 9, 1));
    registers.privacy.change(ended, "an");
    assertThat(registers.privacy.find(id)).contains(ended);
    assertThat(registers.journal.entries())
        .extracting(Entry::action, Entry::subject)
        .containsExactly(
            tuple("privacy.processing.added", "processing-" + id),
            tuple("privacy.processing.changed", "processing-" + id));
  }

  @Test
  void refusesWhatIsMissingOrUnknown() {
    var whole = processing(STATE, NAMES);
    refused(PrivacyCode.FIELD_MISSING, () -> add(processing(STATE)));
    refused(PrivacyCode.CHOICE_UNKNOWN, () -> add(processing(STATE, "nd13-2.1")));
    refused(PrivacyCode.CHOICE_UNKNOWN, () -> add(processing("l91-99", NAMES)));
    refused(PrivacyCode.DAYS_CROSSED, () -> add(ended(whole, LocalDate.of(2026, 1, 4))));
    refused(PrivacyCode.FIELD_TOO_LONG, () -> add(named(whole, "x".repeat(201))));
    refused(DirectoryCode.AGENCY_MISSING, () -> add(of(whole, "H99.99")));
    refused(PrivacyCode.PROCESSING_MISSING, () -> registers.privacy.change(whole, "an"));
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> add(named(whole, " ")))
        .satisfies(problem -> {
          assertThat(problem.sentence(Words.VIETNAMESE))
              .isEqualTo("Còn thiếu “Tên hoạt động” (Name of the activity).");
          assertThat(problem.sentence(Locale.ENGLISH))
              .isEqualTo("“Name of the activity” (Tên hoạt động) is missing.");
        });
    assertThat(registers.privacy.processings()).isEmpty();
  }

  @Test
  void consentIsKeptForConsentOnlyAndWithdrawnOnce() {
    var state = registers.privacy.add(processing(STATE, NAMES), "an");
    refused(PrivacyCode.CONSENT_NOT_BASIS, () -> keep(consent(state, registers.now(), true)));
    var id = registers.privacy.add(processing(CONSENT, NAMES, HEALTH), "an");
    refused(PrivacyCode.SENSITIVE_UNTOLD, () -> keep(consent(id, registers.now(), false)));
    refused(
        PrivacyCode.MOMENT_WRONG, () -> keep(consent(id, registers.now().plusSeconds(1), true)));
    keep(consent(id, registers.now(), true));
    var kept = registers.consents.of(id, 10).getFirst();
    assertThat(registers.consents.by(kept.subject())).containsExactly(kept);
    registers.at("2026-09-08T03:00:00Z");
    registers.consents.withdraw(kept.id(), registers.now(), "an");
    assertThat(registers.consents.find(kept.id()).flatMap(Consent::withdrawn))
        .contains(registers.now());
    refused(
        PrivacyCode.CONSENT_WITHDRAWN,
        () -> registers.consents.withdraw(kept.id(), registers.now(), "an"));
    assertThat(registers.journal.entries().toString()).doesNotContain(kept.subject());
  }

  @Test
  void aReferenceIsStableAndSaysNothing() {
    var number = "079 203 001 234";
    var reference = registers.subjects.reference(number);
    assertThat(reference)
        .matches("([0-9a-f]{5}-){3}[0-9a-f]{5}")
        .isEqualTo(registers.subjects.reference("079203001234"))
        .isNotEqualTo(registers.subjects.reference("079203001235"));
    var elsewhere = new Registers(Instant.parse(NOW));
    assertThat(elsewhere.subjects.reference(number)).isNotEqualTo(reference);
    refused(PrivacyCode.FIELD_MISSING, () -> registers.subjects.reference(" . "));
    registers.subjects.renew("an");
    assertThat(registers.subjects.references(number))
        .as("of the new key first, and what it was with the old one")
        .containsExactly(registers.subjects.reference(number), reference)
        .doesNotHaveDuplicates();
    assertThat(registers.journal.entries().getLast().action()).isEqualTo("privacy.key.replaced");
  }

  @Test
  void aBreachIsToldTheAuthorityWithin72Hours() {
    var id = open(breach(false, NAMES));
    assertThat(duties(id)).extracting(Duty::step).containsExactly("AUTHORITY");
    assertThat(duties(id).getFirst().due()).isEqualTo(Instant.parse("2026-09-10T03:00:00Z"));
    assertThat(duties(id).getFirst().standing(Instant.parse("2026-09-10T02:59:59Z")))
        .isEqualTo(Duty.Standing.SOON);
    assertThat(duties(id).getFirst().standing(Instant.parse("2026-09-10T03:00:00Z")))
        .isEqualTo(Duty.Standing.LATE);
    done(id, Breach.Step.AUTHORITY);
    assertThat(duties(id).getFirst().standing(registers.now())).isEqualTo(Duty.Standing.KEPT);
  }

  @Test
  void locationAndBiometricDataAreToldThePersonsToo() {
    assertThat(duties(open(breach(false, NAMES, LOCATION))))
        .extracting(Duty::step)
        .containsExactly("AUTHORITY", "SUBJECTS");
    assertThat(duties(open(breach(false, BIOMETRIC))))
        .extracting(Duty::due)
        .containsOnly(Instant.parse("2026-09-10T03:00:00Z"));
  }

  @Test
  void aCyberIncidentHasClocksOfItsOwn() {
    assertThat(duties(open(breach(true, NAMES))))
        .extracting(Duty::step, duty -> duty.due().toString())
        .containsExactly(
            tuple("INCIDENT_FIRST", "2026-09-08T03:00:00Z"),
            tuple("AUTHORITY", "2026-09-10T03:00:00Z"),
            tuple("INCIDENT_FULL", "2026-09-10T03:00:00Z"));
  }

  @Test
  void theFileIsKeptForFiveYearsFromTheRemedy() {
    var id = open(breach(false, NAMES));
    var clocks = registers.clocks.clocks();
    assertThat(clocks.keptUntil(find(id))).isEmpty();
    done(id, Breach.Step.REMEDIED);
    assertThat(clocks.keptUntil(find(id))).contains(LocalDate.of(2031, 9, 7));
  }

  @Test
  void aFileIsBroughtUpToDateAndItsStepsStay() {
    var id = open(breach(false, NAMES));
    done(id, Breach.Step.AUTHORITY);
    var known = find(id);
    registers.breaches.amend(
        new Breach(
            id,
            known.agency(),
            "",
            "Lộ danh sách",
            "đêm 6/9",
            "Máy chủ thư",
            known.found(),
            known.act(),
            List.of(NAMES, LOCATION),
            120,
            "Có thể bị gọi lừa đảo",
            "Đã đóng",
            known.contact(),
            false,
            Map.of()),
        "an");
    assertThat(find(id).persons()).isEqualTo(120);
    assertThat(find(id).steps()).containsOnlyKeys(Breach.Step.AUTHORITY);
    refused(
        PrivacyCode.MOMENT_WRONG,
        () ->
            registers.breaches.done(
                id,
                Breach.Step.SUBJECTS,
                new Breach.Done(known.found().minusSeconds(1), ""),
                "an"));
    refused(PrivacyCode.FIELD_MISSING, () -> open(breach(false)));
  }

  private Breach breach(boolean cyberIncident, String... items) {
    return new Breach(
        "",
        Registers.AGENCY,
        "",
        "Gửi nhầm danh sách",
        "sáng 7/9",
        "Phòng Nghiệp vụ",
        registers.now(),
        "Gửi thư kèm danh sách cho người ngoài",
        List.of(items),
        0,
        "",
        "",
        "Phòng Dữ liệu, 0270 3 823 456",
        cyberIncident,
        Map.of());
  }

  private String open(Breach breach) {
    return registers.breaches.open(breach, "an");
  }

  private void done(String id, Breach.Step step) {
    registers.breaches.done(id, step, new Breach.Done(registers.now(), "7/TB"), "an");
  }

  private Breach find(String id) {
    return registers.breaches.find(id).orElseThrow();
  }

  private List<Duty> duties(String id) {
    return registers.clocks.clocks().of(find(id));
  }

  private void add(Processing processing) {
    registers.privacy.add(processing, "an");
  }

  private void keep(Consent consent) {
    registers.consents.keep(consent, "an");
  }

  private static Processing ended(Processing known, LocalDate day) {
    return copy(known, known.agency(), known.name(), Optional.of(day));
  }

  private static Processing named(Processing known, String name) {
    return copy(known, known.agency(), name, known.ended());
  }

  private static Processing of(Processing known, String agency) {
    return copy(known, agency, known.name(), known.ended());
  }

  private static Processing copy(
      Processing known, String agency, String name, Optional<LocalDate> ended) {
    return new Processing(
        known.id(),
        agency,
        name,
        known.purpose(),
        known.persons(),
        known.items(),
        known.basis(),
        known.oversight(),
        known.datasets(),
        known.recipients(),
        known.processor(),
        known.retention(),
        known.measures(),
        known.inCharge(),
        known.started(),
        ended);
  }

  private static void refused(ProblemCode code, ThrowingCallable act) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(act)
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
