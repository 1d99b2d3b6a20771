package vn.phusa.base.account.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusa.testing.Chromium.look;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.testing.Chromium;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** Signing in at a real provider of identities, in a real browser. */
class ProviderSignInTest {

  private static final String PASSWORD = "phù sa bồi đắp";

  @TempDir static Path directory;

  private static @Nullable Chromium chromium;
  private static @Nullable ConfigurableApplicationContext provider;
  private static @Nullable ConfigurableApplicationContext house;
  private static String base = "";

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    var port = freePort();
    base = "http://localhost:" + port;
    provider = ProviderServer.start(base + "/login/oauth2/code/provider");
    house =
        House.another(
            "--server.port=" + port,
            "--phusa.dir=" + directory,
            "--phusa.account.second-factor=nobody",
            "--phusa.account.provider.issuer=" + House.url(provider),
            "--phusa.account.provider.client-id=phu-sa",
            "--phusa.account.provider.client-secret=" + ProviderServer.SECRET,
            "--phusa.account.provider.name=Cổng tỉnh",
            "--phusa.account.provider.agency-claim=agency",
            "--phusa.account.provider.role-claim=realm_access.roles",
            "--phusa.account.provider.roles.can-bo=OFFICER");
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (house != null) {
      house.close();
    }
    if (provider != null) {
      provider.close();
    }
  }

  @Test
  void knowsAPersonByTheNameAndTakesRolesOver() {
    ensure("ngoai.an", Role.LEADER);
    var page = atProvider("ngoai.an");
    page.waitForURL(base + "/console**");
    page.navigate("/console/account");
    assertThat(page.locator("main").innerText()).contains("ngoai.an", "Cán bộ dữ liệu");
    assertThat(house().getBean(Accounts.class).find("ngoai.an").orElseThrow().roles())
        .containsExactly(Role.OFFICER);
  }

  @Test
  void tellsStrangersThatNobodyHereKnowsThem() {
    var page = atProvider("ngoai.la");
    page.waitForURL(base + "/sign-in?unknown");
    assertThat(page.locator("main #wrong").innerText()).contains("chưa nối với người dùng");
    page.navigate("/console");
    assertThat(page.url()).endsWith("/sign-in");
  }

  @Test
  void connectsAnAccountOfAnotherName() {
    ensure("ten-khac", Role.OFFICER);
    var page = Objects.requireNonNull(chromium).signedIn(base, 1440, "ten-khac", PASSWORD);
    page.navigate("/console/account");
    page.fill("#present-provider", PASSWORD);
    page.click("text=Nối tài khoản này với Cổng tỉnh");
    page.click("text=Tiếp tục tới Cổng tỉnh");
    prove(page, "ngoai.mfa");
    page.waitForSelector("header >> text=Người ten-khac");
    var later = atProvider("ngoai.mfa");
    later.waitForSelector("header >> text=Người ten-khac");
    later.navigate("/console/account");
    assertThat(later.locator("main").innerText()).contains("ten-khac");
  }

  @Test
  void connectsNothingWithoutThePassword() {
    ensure("muon-phien", Role.OFFICER);
    var page = Objects.requireNonNull(chromium).signedIn(base, 1440, "muon-phien", PASSWORD);
    page.navigate("/console/account");
    page.fill("#present-provider", "khong-phai-mat-khau");
    page.click("text=Nối tài khoản này với Cổng tỉnh");
    assertThat(page.locator("main").innerText()).contains("Mật khẩu đang dùng chưa đúng");
    assertThat(page.locator("text=Tiếp tục tới Cổng tỉnh").count()).isZero();
  }

  @Test
  void takesAFreshSignInForThePasswordThatSomebodyHasNot() {
    var newcomer = new Person("ngoai.moi", "Lê Mới", null, null, null, Set.of(), null, false);
    house().getBean(People.class).save(newcomer);
    var page = atProvider("ngoai.moi");
    page.waitForURL(base + "/console**");
    Chromium.addDevice(page);
    look(page, "/console/account");
    assertThat(page.locator("main").innerText())
        .contains("Bạn vừa xác nhận tại Cổng tỉnh", "mật khẩu của bạn do nơi ấy giữ");
    assertThat(page.locator("[name=present], [name=password]").count()).isZero();
    look(page, "/console/account/codes");
    page.navigate("/console/account");
    page.click("text=Thêm khóa truy cập");
    page.waitForSelector("text=Đã thêm khóa truy cập");
    page.click("text=Tôi đã cất các mã này");
    later();
    page.reload();
    look(page);
    assertThat(page.locator("button:has-text('Tạo mười mã mới')").isDisabled()).isTrue();
    page.click("text=Tạo mã mới");
    page.evalOnSelector("form[action$=renew]", "form => form.submit()");
    page.waitForSelector("text=account/PROVE_AGAIN");
    page.navigate("/console/account");
    page.click("text=Xác nhận lại tại Cổng tỉnh");
    page.waitForURL(base + "/sign-in/second");
    page.click("text=Đăng nhập bằng khóa truy cập");
    page.waitForURL(base + "/console/account");
    page.click("text=Tạo mã mới");
    page.click("text=Tạo mười mã mới");
    assertThat(page.locator(".ps-codes code").count()).isEqualTo(10);
  }

  /** As if the proofs that are there were older than they may be. */
  private static void later() {
    var forgotten =
        house()
            .getBean(JdbcClient.class)
            .sql("delete from spring_session_attributes where attribute_name like '%.FreshProof'")
            .update();
    assertThat(forgotten).isPositive();
  }

  @Test
  void asksTheProviderToAskAnew() {
    var visitor = new Visitor(base);
    var usual = visitor.open("/oauth2/authorization/provider").headers().firstValue("Location");
    assertThat(usual.orElseThrow()).contains("code_challenge=").doesNotContain("prompt=");
    var again = visitor.open("/oauth2/authorization/provider?again").headers();
    assertThat(again.firstValue("Location").orElseThrow())
        .contains("prompt=login", "max_age=300", "code_challenge=");
  }

  @Test
  void refusesAnAnswerThatNobodyAskedFor() {
    var page = Objects.requireNonNull(chromium).page(base, 1440);
    page.navigate("/login/oauth2/code/provider?code=abc&state=xyz");
    assertThat(page.url()).endsWith("/sign-in?provider");
  }

  private static Page atProvider(String id) {
    var page = Objects.requireNonNull(chromium).page(base, 1440);
    page.navigate("/sign-in");
    page.click("text=Đăng nhập bằng Cổng tỉnh");
    prove(page, id);
    return page;
  }

  private static void prove(Page page, String id) {
    page.fill("[name=username]", id);
    page.fill("[name=password]", "mat-khau");
    page.click("button[type=submit]");
  }

  private static void ensure(String id, Role role) {
    house().getBean(Accounts.class).ensure(id, "Người " + id, "H61.03", Set.of(role), PASSWORD);
  }

  private static ConfigurableApplicationContext house() {
    return Objects.requireNonNull(house);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
