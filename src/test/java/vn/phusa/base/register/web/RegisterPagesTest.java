package vn.phusa.base.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusa.testing.Chromium.look;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.directory.Offices;
import vn.phusa.base.law.Cited;
import vn.phusa.base.law.Law;
import vn.phusa.testing.Chromium;
import vn.phusa.testing.House;

/** Law, units and agencies in a real browser: for visitors, and for those who keep them. */
class RegisterPagesTest {

  private static final String PASSWORD = "mot-mat-khau-dai";
  private static @Nullable Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    var accounts = House.bean(Accounts.class);
    accounts.ensure("keep-steward", "Quản trị Giữ", null, Set.of(Role.STEWARD), PASSWORD);
    accounts.ensure("keep-officer", "Cán bộ Giữ", "H61.10", Set.of(Role.OFFICER), PASSWORD);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void aVisitorFindsWhatBecameOfHuyenChauThanhAndRestatesATable(int width) {
    var page = page(width);
    look(page, "/laws?q=47/2020");
    assertThat(page.locator("article").first().innerText())
        .contains("Đã hết hiệu lực từ 22/10/2025");
    look(page, "/units?q=huyen chau thanh");
    assertThat(page.locator("main .list-group-item").count()).isGreaterThan(8);
    page.click("text=Huyện Châu Thành, Tỉnh Bến Tre");
    look(page);
    assertThat(page.locator("main table").first().innerText()).contains("Tỉnh Vĩnh Long");
    look(page, "/units/00004");
    assertThat(page.locator("main").innerText()).contains("Phường Trúc Bạch");
    look(page, "/units/rebase");
    page.fill("#table", "ma;so_ho\n00004;1250\n00016;300\n99998;1");
    page.click("#rebase-form .btn-primary");
    look(page);
    assertThat(page.locator("main").innerText())
        .contains("Phường Ba Đình", "chưa đủ", "Không quy đổi được chắc chắn (2)");
    page.fill("#table", "ma;so_ho\nx;y");
    page.click("#rebase-form .btn-primary");
    look(page);
    assertThat(page.locator("main [role=alert]").innerText()).contains("cột số");
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void aStewardKeepsLawAndAgencies(int width) {
    var page = signedIn("keep-steward", width);
    look(page, "/console/laws");
    var number = width + "/2026/QĐ-TTg";
    page.click("summary:has-text('Thêm văn bản')");
    page.fill("#number", number);
    page.fill("#title", "Văn bản thử");
    page.fill("#validTo", "2026-01-01");
    page.fill("#validFrom", "2026-02-01");
    page.click("details .btn-primary");
    look(page);
    assertThat(page.locator("main [role=alert]").innerText()).contains("phải sau");
    page.fill("#validFrom", "2025-02-01");
    page.fill("#replacedBy", "278/2025/NĐ-CP");
    page.click("details .btn-primary");
    look(page);
    assertThat(House.bean(Law.class).find(number, LocalDate.of(2026, 1, 1)))
        .map(Cited::state)
        .contains(Cited.State.ENDED);
    page.click("a[href='/console/laws/" + width + "-2026-qd-ttg']");
    look(page);

    look(page, "/console/agencies");
    page.click("text=Thành lập, sáp nhập");
    look(page);
    var code = "H61.9" + (width == 390 ? "1" : "2");
    page.selectOption("#kind", "FOUND");
    page.fill("#code-0", code);
    page.fill("#name-0", "Sở Thử " + width);
    page.fill("#slug-0", "so-thu-" + width);
    page.fill("#parent-0", "H61");
    page.fill("#day", "2026-10-01");
    page.fill("#decision", "không có số");
    page.click("main form .btn-primary");
    look(page);
    assertThat(page.locator("main [role=alert]").innerText()).contains("không có số");
    assertThat(page.inputValue("#name-0")).isEqualTo("Sở Thử " + width);
    page.fill("#decision", "7/2026/QĐ-UBND");
    page.click("main form .btn-primary");
    look(page);
    page.click("text=Sở Thử " + width);
    page.fill("#title", "Trưởng phòng Dữ liệu");
    page.selectOption("#task", "DATA");
    page.click("section form:has(#title) .btn-primary");
    page.click("summary:has-text('Cử người')");
    page.locator("input[name=name]").fill("Trần Thị Thử");
    page.locator("details input[name=day]").fill("2026-10-02");
    page.click("details .btn-primary");
    look(page);
    assertThat(House.bean(Offices.class).dataOfficers(code, LocalDate.of(2026, 10, 2)))
        .extracting(officer -> officer.holder().name())
        .containsExactly("Trần Thị Thử");
    assertThat(House.bean(Directory.class).reforms(code)).hasSize(1);
    look(page, "/console/agencies");
    look(page, "/console/agencies/H61.03");
    look(page, "/console/agencies/H61.18");
    assertThat(page.locator("main").innerText()).contains("Sở Nông nghiệp và Môi trường");
  }

  @Test
  void anOfficerIsNotLetIn() {
    var page = signedIn("keep-officer", 1440);
    for (var path :
        List.of(
            "/console/laws",
            "/console/agencies",
            "/console/agencies/reform",
            "/console/agencies/H61.03",
            "/console/laws/91-2025-qh15")) {
      var answer = Objects.requireNonNull(page.navigate(House.url() + path));
      assertThat(answer.status()).as(path).isEqualTo(403);
    }
  }

  private static Page page(int width) {
    return Objects.requireNonNull(chromium).page(House.url(), width);
  }

  private static Page signedIn(String id, int width) {
    return Objects.requireNonNull(chromium).signedIn(House.url(), width, id, PASSWORD);
  }
}
