package vn.phusa.base.privacy.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.phusa.base.privacy.postgres.Registers.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.privacy.Holiday;
import vn.phusa.base.privacy.PersonRequest;
import vn.phusa.base.privacy.PersonRequest.Close;
import vn.phusa.base.privacy.PersonRequest.Kind;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.TimeLimit;
import vn.phusa.base.privacy.WorkingDays;
import vn.phusa.base.privacy.inner.Duty;
import vn.phusa.base.problem.Problem;

/** Requests of persons with the clocks of 356/2025/NĐ-CP, Điều 5. */
class RequestsTest {

  /** A Monday, 10:00 in Vietnam. */
  private static final String MONDAY = "2026-06-01T03:00:00Z";

  private final Registers registers = new Registers(Instant.parse(MONDAY));

  @ParameterizedTest
  @CsvSource({
    // kind, with a processor, last day to answer, last day to carry out, longest extension
    "SEE,false,2026-06-03,2026-06-11,10",
    "SEE,true,2026-06-03,2026-06-16,10",
    "CORRECT,false,2026-06-03,2026-06-11,10",
    "SUPPLY,true,2026-06-03,2026-06-16,10",
    // 20 days end on Sunday, 21 June: the Monday after; 30 days on Wednesday, 1 July.
    "DELETE,false,2026-06-03,2026-06-22,20",
    "DELETE,true,2026-06-03,2026-07-01,20",
    "WITHDRAW,false,2026-06-03,2026-06-16,15",
    "WITHDRAW,true,2026-06-03,2026-06-22,15",
    "LIMIT,false,2026-06-03,2026-06-16,15",
    "OBJECT,true,2026-06-03,2026-06-22,15",
    "PROTECT,false,2026-06-03,2026-06-16,15",
    // The law gives no longer time for protective measures.
    "PROTECT,true,2026-06-03,2026-06-16,15"
  })
  void eachKindHasItsClocks(
      Kind kind, boolean withProcessor, LocalDate answer, LocalDate carryOut, int longest) {
    var request = received(kind, withProcessor);
    assertThat(registers.clocks.clocks().of(request))
        .extracting(duty -> lastDay(duty))
        .containsExactly(answer, carryOut);
    assertThat(registers.clocks.clocks().longestExtension(request)).isEqualTo(longest);
  }

  @Test
  void isReceivedAnsweredExtendedAndDone() {
    var id = received(Kind.SEE, false).id();
    assertThat(find(id).state()).isEqualTo(PersonRequest.State.RECEIVED);
    registers.at("2026-06-03T16:59:59Z");
    registers.requests.answer(id, registers.now(), "an");
    assertThat(find(id).state()).isEqualTo(PersonRequest.State.ACKNOWLEDGED);
    registers.at("2026-06-11T16:00:00Z");
    registers.requests.extend(id, 10, "Phải hỏi bệnh viện", "an");
    assertThat(find(id).state()).isEqualTo(PersonRequest.State.EXTENDED);
    assertThat(duties(id))
        .extracting(duty -> lastDay(duty))
        .last()
        .isEqualTo(LocalDate.of(2026, 6, 22));
    registers.at("2026-06-22T10:00:00Z");
    registers.requests.close(id, new Close(true, registers.now(), "Đã gửi bản in"), "an");
    assertThat(find(id).state()).isEqualTo(PersonRequest.State.DONE);
    assertThat(duties(id))
        .extracting(duty -> duty.standing(registers.now()))
        .containsOnly(Duty.Standing.KEPT);
    assertThat(registers.journal.entries())
        .extracting(Entry::action)
        .containsExactly(
            "privacy.request.received",
            "privacy.request.answered",
            "privacy.request.extended",
            "privacy.request.done");
    assertThat(registers.journal.entries().toString()).doesNotContain("aaaaa-bbbbb");
  }

  @Test
  void isLateFromTheMidnightAfterTheLastDay() {
    var id = received(Kind.SEE, false).id();
    assertThat(standing(id, "2026-06-03T16:59:59Z")).isEqualTo(Duty.Standing.SOON);
    assertThat(standing(id, "2026-06-03T17:00:00Z")).isEqualTo(Duty.Standing.LATE);
    registers.at("2026-06-03T17:00:00Z");
    registers.requests.answer(id, registers.now(), "an");
    assertThat(standing(id, "2026-06-04T00:00:00Z")).isEqualTo(Duty.Standing.KEPT_LATE);
  }

  @Test
  void mayBeRefusedWithAReasonOnly() {
    var id = received(Kind.DELETE, false).id();
    refused(PrivacyCode.FIELD_MISSING, () -> close(id, false, " "));
    close(id, false, "Hồ sơ phải lưu theo luật");
    assertThat(find(id).state()).isEqualTo(PersonRequest.State.REFUSED);
    refused(PrivacyCode.REQUEST_CLOSED, () -> close(id, true, "Đã xóa"));
    refused(PrivacyCode.REQUEST_CLOSED, () -> registers.requests.answer(id, registers.now(), "an"));
  }

  @Test
  void isExtendedOnceNotTooLongAndNotTooLate() {
    var id = received(Kind.SEE, false).id();
    refused(PrivacyCode.EXTENSION_WRONG, () -> extend(id, 0));
    refused(PrivacyCode.EXTENSION_WRONG, () -> extend(id, 11));
    registers.at("2026-06-11T17:00:00Z");
    refused(PrivacyCode.EXTENSION_LATE, () -> extend(id, 5));
    registers.at("2026-06-11T16:59:59Z");
    extend(id, 5);
    refused(PrivacyCode.REQUEST_EXTENDED, () -> extend(id, 1));
  }

  @Test
  void nothingHappensInTheFutureOrBeforeItCameIn() {
    refused(
        PrivacyCode.MOMENT_WRONG,
        () -> registers.requests.receive(request(Kind.SEE, "2026-06-01T03:01:00Z", false), "an"));
    var id = received(Kind.SEE, false).id();
    refused(
        PrivacyCode.MOMENT_WRONG,
        () -> registers.requests.answer(id, Instant.parse("2026-06-01T02:00:00Z"), "an"));
    refused(PrivacyCode.REQUEST_MISSING, () -> extend("999", 1));
    refused(PrivacyCode.REQUEST_MISSING, () -> extend("khong-co", 1));
  }

  @Test
  void aChangeOfLawIsARow() {
    var before = received(Kind.SEE, false);
    registers.limits.change("SEE", TimeLimit.Step.ANSWER, 5, LocalDate.of(2026, 6, 2), "quan-tri");
    registers.at("2026-06-02T03:00:00Z");
    var after =
        find(registers.requests.receive(request(Kind.SEE, "2026-06-02T03:00:00Z", false), "an"));
    assertThat(lastDay(duties(before.id()).getFirst())).isEqualTo(LocalDate.of(2026, 6, 3));
    assertThat(lastDay(duties(after.id()).getFirst())).isEqualTo(LocalDate.of(2026, 6, 9));
    registers.shipped.afterSingletonsInstantiated();
    assertThat(lastDay(duties(after.id()).getFirst())).isEqualTo(LocalDate.of(2026, 6, 9));
    refused(
        PrivacyCode.LIMIT_WRONG,
        () ->
            registers.limits.change(
                "SEE", TimeLimit.Step.ANSWER, 3, LocalDate.of(2026, 6, 2), "quan-tri"));
  }

  @Test
  void beforeTheLawThereIsNoClock() {
    refused(
        PrivacyCode.LIMIT_MISSING,
        () -> registers.requests.receive(request(Kind.SEE, "2025-12-30T03:00:00Z", false), "an"));
  }

  @Test
  void aHolidayMovesTheAnswerAndMayBeTakenBack() {
    var id = received(Kind.SEE, false).id();
    var day = LocalDate.of(2026, 6, 2);
    registers.calendar.put(
        new Holiday(day, Holiday.Kind.OFF, "Nghỉ bão", "Công điện 1/CĐ"), "quan-tri");
    assertThat(lastDay(duties(id).getFirst())).isEqualTo(LocalDate.of(2026, 6, 4));
    registers.calendar.remove(day, "quan-tri");
    assertThat(lastDay(duties(id).getFirst())).isEqualTo(LocalDate.of(2026, 6, 3));
    registers.calendar.remove(LocalDate.of(2026, 4, 30), "quan-tri");
    registers.shipped.afterSingletonsInstantiated();
    assertThat(registers.calendar.holidays())
        .extracting(Holiday::day)
        .doesNotContain(LocalDate.of(2026, 4, 30));
    refused(
        PrivacyCode.HOLIDAY_WRONG,
        () ->
            registers.calendar.put(
                new Holiday(day, Holiday.Kind.WORKED, "Làm bù", "Không"), "quan-tri"));
  }

  @Test
  void nothingIsKeptThatTheJournalDidNotTake() {
    registers.journal.fail();
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> received(Kind.SEE, false));
    registers.journal.recover();
    assertThat(registers.requests.all()).isEmpty();
  }

  private PersonRequest received(Kind kind, boolean withProcessor) {
    return find(registers.requests.receive(request(kind, MONDAY, withProcessor), "an"));
  }

  private PersonRequest find(String id) {
    return registers.requests.find(id).orElseThrow();
  }

  private List<Duty> duties(String id) {
    return registers.clocks.clocks().of(find(id));
  }

  private Duty.Standing standing(String id, String moment) {
    return duties(id).getFirst().standing(Instant.parse(moment));
  }

  private void extend(String id, int days) {
    registers.requests.extend(id, days, "Nhiều hồ sơ", "an");
  }

  private void close(String id, boolean done, String note) {
    registers.requests.close(id, new Close(done, registers.now(), note), "an");
  }

  private static LocalDate lastDay(Duty duty) {
    return LocalDate.ofInstant(duty.due().minusNanos(1), WorkingDays.ZONE);
  }

  private static void refused(PrivacyCode code, ThrowingCallable act) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(act)
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
