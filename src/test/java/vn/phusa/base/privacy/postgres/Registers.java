package vn.phusa.base.privacy.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.directory.Reform;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.key.KeyFiles;
import vn.phusa.base.privacy.Consent;
import vn.phusa.base.privacy.PersonRequest;
import vn.phusa.base.privacy.Processing;
import vn.phusa.base.privacy.inner.ClockMaker;
import vn.phusa.testing.ListedJournal;
import vn.phusa.testing.TestDatabase;

/** The registers on a new database, at a moment that can be moved. */
final class Registers {

  static final String AGENCY = "H61.10";

  final ListedJournal journal = new ListedJournal();
  final PostgresPrivacy privacy;
  final PostgresConsents consents;
  final PostgresRequests requests;
  final PostgresBreaches breaches;
  final PostgresTimeLimits limits;
  final PostgresCalendar calendar;
  final ClockMaker clocks;
  final SubjectKey subjects;
  final Shipped shipped;
  private Instant now;

  Registers(Instant now) {
    this.now = now;
    var database = TestDatabase.with("privacy");
    var jdbc = JdbcClient.create(database);
    var acts = new Acts(journal, database);
    var clock = clock();
    var lists = new Lists(jdbc, clock);
    var table = new ProcessingTable(jdbc);
    var directory = new OneAgency();
    shipped = new Shipped(new NamedParameterJdbcTemplate(database));
    shipped.afterSingletonsInstantiated();
    privacy = new PostgresPrivacy(table, lists, directory, acts);
    limits = new PostgresTimeLimits(jdbc, acts);
    calendar = new PostgresCalendar(jdbc, acts);
    clocks = new ClockMaker(limits, calendar, privacy);
    consents = new PostgresConsents(jdbc, table, lists, acts, clock);
    requests = new PostgresRequests(new RequestTable(jdbc), table, directory, clocks, acts, clock);
    breaches = new PostgresBreaches(new BreachTable(jdbc), table, lists, directory, acts, clock);
    subjects = subjectKey(journal);
  }

  void at(String moment) {
    now = Instant.parse(moment);
  }

  Instant now() {
    return now;
  }

  /** Health data of patients, on a basis of the law. */
  static Processing processing(String basis, String... items) {
    return new Processing(
        "",
        AGENCY,
        "Quản lý người bệnh",
        "Khám chữa bệnh",
        "Người bệnh",
        List.of(items),
        basis,
        "Quy chế 12/QC-SYT",
        List.of("so-y-te.nguoi-benh"),
        List.of(),
        "",
        "10 năm",
        "Mã hóa, phân quyền",
        "Phòng Dữ liệu",
        LocalDate.of(2026, 1, 5),
        Optional.empty());
  }

  static PersonRequest request(PersonRequest.Kind kind, String received, boolean withProcessor) {
    return new PersonRequest(
        "",
        AGENCY,
        "aaaaa-bbbbb-ccccc-ddddd",
        "",
        kind,
        "15/VBĐ",
        Instant.parse(received),
        withProcessor,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Consent consent(String processing, Instant given, boolean sensitiveTold) {
    return new Consent(
        "",
        processing,
        "aaaaa-bbbbb-ccccc-ddddd",
        "Nhắc lịch tiêm",
        given,
        Consent.Form.PAPER,
        "Phiếu đồng ý, bản 2",
        "Tủ 3, cặp 7",
        sensitiveTold,
        Optional.empty());
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return Clock.fixed(now, zone);
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  private static SubjectKey subjectKey(Journal journal) {
    try {
      return new SubjectKey(Files.createTempDirectory("privacy"), KeyFiles.open(), journal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A directory that knows one agency. */
  private static final class OneAgency implements Directory {

    private static final Agency ONE = new Agency(AGENCY, "so-y-te", "Sở Y tế", Optional.empty());

    @Override
    public List<Agency> agencies() {
      return List.of(ONE);
    }

    @Override
    public List<Agency> agencies(LocalDate day) {
      return agencies();
    }

    @Override
    public Optional<Agency> findAgency(String code) {
      return Optional.of(ONE).filter(one -> one.code().equals(code));
    }

    @Override
    public Optional<Agency> findAgencyBySlug(String slug) {
      return Optional.of(ONE).filter(one -> one.slug().equals(slug));
    }

    @Override
    public Agency saveAgency(Agency agency, String principal) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void carryOut(Reform reform, String principal) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Reform.Done> reforms(String code) {
      return List.of();
    }

    @Override
    public List<Agency> history(String code) {
      return agencies();
    }

    @Override
    public List<Agency> successors(String code, LocalDate day) {
      return agencies();
    }
  }
}
