package vn.phusa.app.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.testing.House;

/** The officer's pages in a real browser: they fit the screen, can be used by all, and work. */
class ConsolePagesTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String PASSWORD = "mot-mat-khau-dai";
  private static @Nullable Playwright playwright;
  private static @Nullable Browser browser;

  @BeforeAll
  static void start() {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "left out: no /usr/bin/chromium");
    var directory = House.bean(Directory.class);
    directory.saveAgency(new Agency("H91", "so-nhin", "Sở Nhìn", Optional.empty()), "test");
    House.bean(Accounts.class)
        .ensure("look-officer", "Cán bộ Nhìn", "H91", Set.of(Role.OFFICER), PASSWORD);
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
  void bringsAFileToItsChart(int width) {
    var page = signedIn(width);
    look(page, "/console/runs");
    look(page, "/console/upload");
    page.setInputFiles("#file", file("giuong-" + width + ".csv"));
    page.waitForURL("**/console/files/*");
    look(page);
    assertThat(page.locator("#type_ma").isVisible()).as("a sure column is closed").isFalse();
    page.locator(".phusa-column > summary").first().click();
    assertThat(page.locator("[data-numbers]").nth(0).isVisible()).isFalse();
    page.selectOption("#type_ma", "INTEGER");
    assertThat(page.locator("[data-numbers]").nth(0).isVisible()).isTrue();
    assertThat(page.locator("[data-shown-type]").first().innerText()).isEqualTo("Số nguyên");
    look(page);
    page.selectOption("#type_ma", "TEXT");
    page.click(".phusa-sticky button[type=submit]");
    page.click("a[href$='tab=chart']");
    assertThat(page.url()).contains("/datasets/so-nhin.");
    page.goBack();
    look(page);
    look(page, "/console/datasets");
    page.click("main .ps-head a");
    look(page);
    page.click("main a[href^='/console/contracts/']");
    look(page);
    page.locator("main details > summary").first().click();
    look(page);
    look(page, page.url().replace(House.url(), "") + "/yaml");
    look(page, page.url().replace(House.url(), "").replace("/yaml", "/versions"));
  }

  private static Page signedIn(int width) {
    var context =
        java.util.Objects.requireNonNull(browser)
            .newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
    var page = context.newPage();
    page.navigate(House.url() + "/sign-in");
    page.fill("#id", "look-officer");
    page.fill("#password", PASSWORD);
    page.click("main form button");
    return page;
  }

  private static FilePayload file(String name) {
    var rows = new StringBuilder("ma;nam;so_giuong\n");
    for (var row = 1; row <= 30; row++) {
      rows.append("CS").append(row).append(';').append(1990 + row).append(';').append(row * 12);
      rows.append('\n');
    }
    return new FilePayload(name, "text/csv", rows.toString().getBytes(StandardCharsets.UTF_8));
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
                .filter(found -> !found.getImpact().equals("minor"))
                .map(found -> found.getId() + " " + found.getNodes().getFirst().getHtml())
                .toList();
    assertThat(serious).as(page.url()).isEmpty();
  }
}
