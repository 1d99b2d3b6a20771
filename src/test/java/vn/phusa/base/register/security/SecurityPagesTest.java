package vn.phusa.base.register.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.testing.House;

/** Both pages in a real browser, wide and narrow, in both languages. */
class SecurityPagesTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** Milliseconds; a crowded machine takes its time. */
  private static final double PATIENCE = 120_000;

  private static final String PASSWORD = "mot-mat-khau-dai";
  private static @Nullable Playwright playwright;
  private static @Nullable Browser browser;

  @BeforeAll
  static void start() {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "left out: no /usr/bin/chromium");
    var accounts = House.bean(Accounts.class);
    accounts.ensure("look-operator", "Vận hành Nhìn", null, Set.of(Role.OPERATOR), PASSWORD);
    accounts.ensure("look-auditor", "Kiểm toán Nhìn", null, Set.of(Role.AUDITOR), PASSWORD);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
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
    var page =
        Objects.requireNonNull(browser)
            .newContext(new Browser.NewContextOptions().setViewportSize(width, 900))
            .newPage();
    page.setDefaultTimeout(PATIENCE);
    return page;
  }

  private static Page signedIn(String id, int width) {
    var page = page(width);
    page.navigate(House.url() + "/sign-in");
    page.fill("#id", id);
    page.fill("#password", PASSWORD);
    page.click("main form button");
    return page;
  }

  private static void look(Page page, String path) {
    page.navigate(House.url() + path);
    look(page);
  }

  private static void look(Page page) {
    var wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
    assertThat(wide).as("%s is wider than the screen", page.url()).isEqualTo(false);
    var serious =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(found -> List.of("serious", "critical").contains(found.getImpact()))
                .map(found -> found.getId() + " " + found.getNodes().getFirst().getHtml())
                .toList();
    assertThat(serious).as(page.url()).isEmpty();
  }
}
