package vn.phusa.base.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusa.testing.Chromium.look;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.testing.Chromium;
import vn.phusa.testing.House;

/** A steward enters one of each in a real browser; every page on the way is accessible and fits. */
class PrivacyLooksTest {

  private static final String PASSWORD = "mot-mat-khau-dai";
  private static @Nullable Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    House.bean(Accounts.class)
        .ensure("looks-steward", "Quản trị Xem", null, Set.of(Role.STEWARD), PASSWORD);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void oneOfEachIsEnteredAndLookedAt(int width) {
    var page = signedIn(width);
    look(page, "/console/privacy/processing/new");
    page.selectOption("#agency", "H61.10");
    fill(page, Map.of("name", "Nhắn tin " + width, "purpose", "Nhắc lịch", "persons", "Phụ huynh"));
    fill(page, Map.of("retention", "5 năm", "measures", "Mã hóa", "inCharge", "Phòng Dữ liệu"));
    page.check("[name=item][value='nd356-4.1.d']");
    page.check("[name=basis][value='l91-9']");
    save(page);
    assertThat(page.locator("[name=agreed]").isChecked()).as("no default yes").isFalse();
    assertThat(page.locator("#form").inputValue()).isEmpty();

    look(page, "/console/privacy/requests/new");
    page.selectOption("#agency", "H61.10");
    page.selectOption("#kind", "DELETE");
    fill(page, Map.of("identifier", "A1", "dossier", width + "/ĐẾN"));
    fill(page, Map.of("received", "2026-03-02T08:00"));
    save(page);
    assertThat(page.locator("main").innerText()).contains("Quá hạn");

    look(page, "/console/privacy/breaches/new");
    page.selectOption("#agency", "H61.10");
    fill(page, Map.of("title", "Lộ " + width, "act", "Tải trái phép", "contact", "Phòng Dữ liệu"));
    page.check("[name=item][value='nd356-4.1.h']");
    page.check("[name=incident]");
    save(page);
    page.click("text=Bản gửi người bị ảnh hưởng");
    look(page);
    page.goBack();
    page.click("text=Bản thông báo để in");
    look(page);

    for (var list : List.of("", "/processing", "/requests", "/breaches", "/calendar")) {
      look(page, "/console/privacy" + list);
    }
    assertThat(page.locator("main").innerText()).contains("Thứ Ba, 24/11/2026");
  }

  private static void fill(Page page, Map<String, String> fields) {
    fields.forEach((name, value) -> page.fill("#" + name, value));
  }

  private static void save(Page page) {
    page.click("main form .btn-primary");
    look(page);
    assertThat(page.locator("main [role=status]").innerText()).isEqualTo("Đã lưu.");
  }

  private static Page signedIn(int width) {
    return Objects.requireNonNull(chromium).signedIn(House.url(), width, "looks-steward", PASSWORD);
  }
}
