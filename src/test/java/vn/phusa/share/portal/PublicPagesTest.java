package vn.phusa.share.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.RunState;
import vn.phusa.testing.Chromium;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.WholeHouse;

/**
 * The public pages in a real browser: accessible, without errors, fitting, readable as plain pages.
 */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesTest {

  private static final Path CHROMIUM =
      Path.of(Optional.ofNullable(System.getenv("PHUSA_CHROMIUM")).orElse("/usr/bin/chromium"));
  private static final String SERIES = "/datasets/trang.chi-so";
  private static final String PLACES = "/datasets/trang.diem";
  private static final List<String> PAGES =
      List.of(
          "/",
          "/datasets?classification=OPEN&sort=title",
          "/datasets?q=zzzxqv",
          "/agencies",
          "/docs/api",
          SERIES,
          SERIES + "?tab=chart",
          SERIES + "?tab=columns",
          SERIES + "?tab=versions",
          SERIES + "?tab=api",
          SERIES + "?tab=cite",
          PLACES + "?tab=map");

  @LocalServerPort int port;
  @Autowired Ingest ingest;
  @Autowired Access access;
  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

  @BeforeAll
  void bringDatasetsIn() {
    assumeTrue(Files.isExecutable(CHROMIUM), "left out: no Chromium at " + CHROMIUM);
    playwright = playwright();
    browser = browser(playwright);
    load(
        "trang.chi-so",
        "chi-so.csv",
        "Tháng,Nhóm,Chỉ số (%)\n01/2024,Chung,0.3\n02/2024,Chung,1.04\n");
    load(
        "trang.diem",
        "diem.geojson",
        """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{"Tên":"Trạm A"},"geometry":{"type":"Point","coordinates":[106,10]}},
          {"type":"Feature","properties":{"Tên":"Trạm B"},"geometry":{"type":"Point","coordinates":[107,11]}}]}
        """);
  }

  @AfterAll
  void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void areAccessibleFittingAndWithoutErrorsAtBothWidths() {
    for (var width : List.of(1440, 390)) {
      var page = browser().newPage(new Browser.NewPageOptions().setViewportSize(width, 844));
      var errors = new ArrayList<String>();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          errors.add(page.url() + " " + message.text());
        }
      });
      page.onPageError(error -> errors.add(page.url() + " " + error));
      PAGES.forEach(path -> check(page, path));
      assertThat(errors).isEmpty();
      page.close();
    }
  }

  @Test
  void canBeReadWithoutJavaScript() {
    try (var context =
        browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      var page = context.newPage();
      page.navigate(address(SERIES));
      assertThat(page.locator("#plain-table").innerText()).contains("01/2024", "Chung", "0,30");
      page.navigate(address(SERIES + "?tab=chart"));
      assertThat(page.locator("#chart-figures").innerText()).contains("1,04");
      page.selectOption("[name=kind]", "BAR");
      page.click("#chart-form button");
      assertThat(page.url()).contains("kind=BAR");
      assertThat(page.locator("#chart-figures tbody rect").count()).isEqualTo(2);
      page.navigate(address(SERIES));
      page.selectOption("[name=column]", "chi_so");
      page.fill("[name=is]", "> 0,5");
      page.click(".portal-plain-filter button");
      assertThat(page.locator("#plain-table tbody tr").count()).isEqualTo(1);
      assertThat(page.locator("#plain-table tbody").innerText()).contains("02/2024", "1,04");
      page.setViewportSize(390, 844);
      assertThat(page.locator("#menu a[href='/agencies']").isVisible()).isTrue();
      page.navigate(address("/datasets"));
      assertThat(page.locator("main a[href='" + SERIES + "']").count()).isEqualTo(1);
      page.navigate(address(PLACES + "?tab=map"));
      assertThat(page.locator("main").innerText()).contains("GeoJSON");
    }
  }

  @Test
  void keepsTheChoiceOfAChartInItsAddress() {
    try (var context = browser().newContext()) {
      var page = context.newPage();
      page.navigate(address(SERIES + "?tab=chart"));
      page.waitForSelector("#chart svg");
      page.selectOption("[name=kind]", "BAR");
      page.selectOption("[name=x]", "nhom");
      assertThat(page.url()).contains("kind=BAR", "x=nhom");
      var sent = browser().newPage();
      sent.navigate(page.url());
      sent.waitForSelector("#chart svg");
      assertThat(sent.inputValue("[name=kind]")).isEqualTo("BAR");
      assertThat(sent.inputValue("[name=x]")).isEqualTo("nhom");
    }
  }

  @Test
  void alignsTheNumbersOfAColumnAndClosesTheMenuWithEscape() {
    try (var page = browser().newPage(new Browser.NewPageOptions().setViewportSize(390, 844))) {
      page.navigate(address(SERIES));
      var cells = page.locator(".tabulator-cell[tabulator-field=chi_so]");
      cells.first().waitFor();
      assertThat(cells.allInnerTexts()).containsExactly("0,30", "1,04");
      page.click(".navbar-toggler");
      page.waitForSelector("#menu.show");
      page.keyboard().press("Escape");
      page.waitForSelector("#menu:not(.show)", hidden());
      assertThat(page.evaluate("document.activeElement.className")).asString().contains("toggler");
    }
  }

  private static Page.WaitForSelectorOptions hidden() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);
  }

  private void check(Page page, String path) {
    page.navigate(address(path));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(Chromium.grave(page)).as("axe on %s", path).isEmpty();
    var over = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    assertThat(page.evaluate(over)).as("overflow of %s", path).isEqualTo(0);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private Browser browser() {
    return Objects.requireNonNull(browser);
  }

  private static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static Browser browser(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  private void load(String slug, String name, String content) {
    var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    var file = ingest.receive(name, bytes, access.system());
    var wish =
        new DraftWish(
            slug, Optional.empty(), Optional.of("replace"), List.of(), Classification.OPEN);
    var request = ingest.draft(file, ingest.propose(file).getFirst(), wish);
    var started = ingest.start(request, access.system());
    var run = Eventually.until(() -> ingest.run(started.id()), now -> now.state().isAtRest());
    assertThat(run.state()).isIn(RunState.COMMITTED, RunState.UNCHANGED);
  }
}
