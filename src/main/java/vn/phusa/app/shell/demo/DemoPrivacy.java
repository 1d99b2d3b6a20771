package vn.phusa.app.shell.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.privacy.Breach;
import vn.phusa.base.privacy.Breaches;
import vn.phusa.base.privacy.PersonRequest;
import vn.phusa.base.privacy.Privacy;
import vn.phusa.base.privacy.Processing;
import vn.phusa.base.privacy.Requests;
import vn.phusa.base.privacy.Subjects;

/** Samples in the registers of personal data: one thing late, one due soon, one done. */
@Component
class DemoPrivacy {

  private static final String NAME = "Giám sát bệnh truyền nhiễm (mẫu)";

  private final Privacy privacy;
  private final Requests requests;
  private final Breaches breaches;
  private final Subjects subjects;
  private final Access access;
  private final Clock clock;

  DemoPrivacy(
      Privacy privacy,
      Requests requests,
      Breaches breaches,
      Subjects subjects,
      Access access,
      Clock clock) {
    this.privacy = privacy;
    this.requests = requests;
    this.breaches = breaches;
    this.subjects = subjects;
    this.access = access;
    this.clock = clock;
  }

  /** Fills the registers of an agency, once. */
  void fill(String agency) {
    if (privacy.processings().stream().anyMatch(one -> one.name().equals(NAME))) {
      return;
    }
    var processing = privacy.add(processing(agency), access.system().id());
    var late = ask(agency, processing, PersonRequest.Kind.SEE, 20);
    requests.answer(late, ago(19), access.system().id());
    ask(agency, processing, PersonRequest.Kind.CORRECT, 1);
    breaches.open(breach(agency, processing), access.system().id());
  }

  private String ask(String agency, String processing, PersonRequest.Kind kind, int days) {
    var request =
        new PersonRequest(
            "",
            agency,
            subjects.reference("mẫu " + kind),
            processing,
            kind,
            "Mẫu-" + days + "/VBĐ",
            ago(days),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return requests.receive(request, access.system().id());
  }

  private static Processing processing(String agency) {
    return new Processing(
        "",
        agency,
        NAME,
        "Phát hiện và ngăn dịch",
        "Người mắc bệnh truyền nhiễm",
        List.of("nd356-3.1", "nd356-3.2", "nd356-3.4", "nd356-4.1.d"),
        "l91-19.1.c",
        "Quy chế mẫu: đánh giá rủi ro và kiểm tra hằng năm, phản ánh gửi Văn phòng Sở",
        List.of("so-y-te.benh-truyen-nhiem"),
        List.of(),
        "",
        "10 năm từ khi khỏi bệnh",
        "Mã hóa khi lưu, phân quyền theo vai trò, nhật ký truy cập",
        "Phòng Nghiệp vụ Y",
        LocalDate.of(2026, 1, 5),
        Optional.empty());
  }

  private Breach breach(String agency, String processing) {
    return new Breach(
        "",
        agency,
        processing,
        "Gửi nhầm danh sách người bệnh (mẫu)",
        "Sáng hôm qua",
        "Hộp thư của phòng",
        ago(1),
        "Một thư kèm danh sách đến nhầm người ngoài cơ quan",
        List.of("nd356-3.1", "nd356-4.1.d"),
        38,
        "Người bệnh có thể bị làm phiền",
        "Đã yêu cầu người nhận xóa và xác nhận",
        "Phòng Nghiệp vụ Y",
        false,
        Map.of());
  }

  private Instant ago(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }
}
