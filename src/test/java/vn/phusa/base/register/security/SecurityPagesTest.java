package vn.phusa.base.register.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusa.testing.Chromium.look;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.Journal;
import vn.phusa.testing.Chromium;
import vn.phusa.testing.House;

/** Both pages in a real browser, wide and narrow, in both languages. */
class SecurityPagesTest {

  private static final String PASSWORD = "mot-mat-khau-dai";
  private static @Nullable Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    var accounts = House.bean(Accounts.class);
    accounts.ensure("look-operator", "Vận hành Nhìn", null, Set.of(Role.OPERATOR), PASSWORD);
    accounts.ensure("look-auditor", "Kiểm toán Nhìn", null, Set.of(Role.AUDITOR), PASSWORD);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void anOperatorSeesWhatIsWeakAndNotesTheLayers(int width) {
    var page = signedIn("look-operator", width);
    look(page, "/console/security");
    assertThat(page.locator("#ENCRYPTED_TRANSPORT").innerText())
        .contains(
            "Còn yếu", "không mã hóa", "phusa.tls.certificate", "TCVN 14423:2026, mục 5.4.2.4");
    page.fill("#who-MONITORING", "Trung tâm giám sát " + width);
    page.fill("#since-MONITORING", "2026-07-01");
    page.click("text=Lưu bốn lớp");
    look(page);
    assertThat(page.inputValue("#who-MONITORING")).isEqualTo("Trung tâm giám sát " + width);
    page.navigate(House.url() + "/lang?to=en&back=/console/security");
    look(page);
    assertThat(page.locator("#ENCRYPTED_TRANSPORT").innerText()).contains("Weak", "unencrypted");
  }

  @ParameterizedTest
  @CsvSource({
    "secret, secret.key.replaced, 1440",
    "journal, journal.key.replaced, 390",
    "access, access.pseudonyms.key.replaced, 1440",
    "privacy, privacy.key.replaced, 390"
  })
  void anOperatorReplacesEachKeyOfTheInstallation(String room, String action, int width) {
    var page = signedIn("look-operator", width);
    page.navigate(House.url() + "/console/security");
    var form = page.locator("form[action$='/keys/" + room + "']");
    assertThat(form.isVisible()).isFalse();
    page.locator("#keys details", new Page.LocatorOptions().setHas(form))
        .locator("summary")
        .click();
    look(page);
    form.locator("button").click();
    look(page);
    assertThat(page.locator("#keys [role=status]").innerText()).startsWith("Đã thay khóa");
    assertThat(House.bean(Journal.class).newest(5))
        .anyMatch(one ->
            one.entry().action().equals(action) && one.entry().principal().equals("look-operator"));
    assertThat(House.bean(Audit.class).verify(1, Long.MAX_VALUE).findings()).isEmpty();
  }

  @Test
  void thereIsNoKeyOfARoomThatHasNone() {
    var operator = House.visitor();
    operator.signIn("look-operator", PASSWORD);
    operator.open("/console/security");
    assertThat(operator.submit("/console/security/keys/portal", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void anAuditorSeesTheSameAndWritesNothing(int width) {
    var page = signedIn("look-auditor", width);
    look(page, "/console/security");
    assertThat(page.locator("main form").count()).isZero();
    assertThat(page.locator("#LOG_KEPT").innerText()).contains("Tốt");
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void anyoneSeesTheLabel(int width) {
    var page = page(width);
    look(page, "/");
    page.click("footer >> text=Nhãn nền tảng số");
    look(page);
    assertThat(page.locator("main").innerText())
        .contains("Chưa có", "224/2026/NĐ-CP", "Lệnh sao lưu và khôi phục cả hệ thống");
    page.navigate(House.url() + "/lang?to=en&back=/conformity");
    look(page);
    assertThat(page.locator("main").innerText()).contains("Not yet", "Backup and restore");
  }

  private static Page page(int width) {
    return Objects.requireNonNull(chromium).page(House.url(), width);
  }

  private static Page signedIn(String id, int width) {
    return Objects.requireNonNull(chromium).signedIn(House.url(), width, id, PASSWORD);
  }
}
