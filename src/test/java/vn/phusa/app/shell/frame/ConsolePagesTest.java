package vn.phusa.app.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusa.testing.Chromium.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.testing.Chromium;
import vn.phusa.testing.House;
import vn.phusa.testing.PointMap;

/** The officer's pages in a real browser: they fit the screen, can be used by all, and work. */
class ConsolePagesTest {

  private static final String PASSWORD = "mot-mat-khau-dai";
  private static @Nullable Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    var directory = House.bean(Directory.class);
    directory.saveAgency(new Agency("H91", "so-nhin", "Sở Nhìn", Optional.empty()), "test");
    House.bean(Accounts.class)
        .ensure("look-officer", "Cán bộ Nhìn", "H91", Set.of(Role.OFFICER), PASSWORD);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void bringsAFileToItsChart(int width) {
    var page = signedIn(width);
    look(page, "/console/runs");
    assertThat(page.locator("header form[action='/sign-out'] button").count()).isEqualTo(1);
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
    qualityOf(page);
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

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void asksInWhatAMapIsMeasured(int width) {
    var page = signedIn(width);
    page.navigate("/console/upload");
    var name = "tram-" + width + ".zip";
    page.setInputFiles("#file", new FilePayload(name, "application/zip", PointMap.zip("")));
    page.waitForSelector("#system");
    look(page);
    page.selectOption("#system", new SelectOption().setLabel("Hà Giang · 105°30′"));
    page.click("main form[method=get] button[type=submit]");
    assertThat(page.locator(".phusa-notes").innerText()).contains("105°30′ (EPSG:9209)");
    look(page);
    page.click(".phusa-sticky button[type=submit]");
    page.waitForSelector("a[href$='tab=chart']");
    page.click("main a[href*='/datasets/so-nhin.']");
    // On a wide screen the table is drawn anew by a script and the plain one hidden.
    page.waitForSelector(
        "td:has-text('106.04945069,10.21784051')",
        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
  }

  /** The profile is made after the commit. */
  private static void qualityOf(Page page) {
    page.navigate("/console/quality");
    for (var tries = 0; page.locator("main .ps-head a").count() == 0 && tries < 100; tries++) {
      page.waitForTimeout(200);
      page.reload();
    }
    look(page);
    page.click("main .ps-head a");
    for (var tries = 0; page.locator(".quality-points").count() == 0 && tries < 100; tries++) {
      page.waitForTimeout(200);
      page.reload();
    }
    for (var column : page.locator(".quality-column > summary").all()) {
      column.click();
    }
    assertThat(page.locator(".quality-bars").count()).isPositive();
    look(page);
  }

  private static Page signedIn(int width) {
    return Objects.requireNonNull(chromium).signedIn(House.url(), width, "look-officer", PASSWORD);
  }

  private static FilePayload file(String name) {
    var rows = new StringBuilder("ma;nam;so_giuong\n");
    for (var row = 1; row <= 30; row++) {
      rows.append("CS").append(row).append(';').append(1990 + row).append(';').append(row * 12);
      rows.append('\n');
    }
    return new FilePayload(name, "text/csv", rows.toString().getBytes(StandardCharsets.UTF_8));
  }
}
