package vn.phusa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, without a window; tests that need it are left out where there is none. */
public final class Chromium implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  /** Milliseconds; a crowded machine takes its time. */
  private static final double PATIENCE = 120_000;

  private static final int HEIGHT = 900;
  private static final Set<String> SMALL = Set.of("minor");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static Chromium start() {
    Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "left out: no " + PROGRAM);
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    return new Chromium(playwright, browser);
  }

  /** A page of a browser without cookies, as wide as this, for addresses below a base. */
  public Page page(String base, int width) {
    return page(options(base, width));
  }

  /** The same in a browser that runs no scripts. */
  public Page withoutScripts(String base, int width) {
    return page(options(base, width).setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions options(String base, int width) {
    return new Browser.NewContextOptions().setBaseURL(base).setViewportSize(width, HEIGHT);
  }

  private Page page(Browser.NewContextOptions options) {
    var context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE);
    return context.newPage();
  }

  /** Such a page after somebody has signed in with a password alone. */
  public Page signedIn(String base, int width, String id, String password) {
    var page = page(base, width);
    page.navigate("/sign-in");
    page.fill("#id", id);
    page.fill("#password", password);
    page.click("main form button");
    return page;
  }

  public static void look(Page page, String path) {
    page.navigate(path);
    look(page);
  }

  /** Fails when the page is wider than the window or axe finds more than something minor. */
  public static void look(Page page) {
    // Between two pages there is no document.
    var ready = "document.documentElement !== null && document.readyState === 'complete'";
    Eventually.until(() -> page.evaluate(ready), Boolean.TRUE::equals);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
        .as("wider than the window: %s", page.url())
        .isEqualTo(true);
    assertThat(grave(page)).as(page.url()).isEmpty();
  }

  /** What axe finds in a page that is more than something minor. */
  public static List<String> grave(Page page) {
    // Other frames are looked at from a window more, which costs as much again as the looking.
    return new AxeBuilder(page)
            .setLegacyMode(page.frames().size() == 1)
            .options(violationsInFull())
            .analyze()
            .getViolations()
            .stream()
            .filter(found -> !SMALL.contains(found.getImpact()))
            .map(found -> found.getId() + ": " + found.getNodes().getFirst().getHtml())
            .toList();
  }

  /** All rules; of what is as it should be, no list of every place where it is. */
  private static AxeRunOptions violationsInFull() {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  /** A device that is asked for a finger and always gets it. */
  public static void addDevice(Page page) {
    var session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    var wish = new JsonObject();
    wish.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", wish);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
