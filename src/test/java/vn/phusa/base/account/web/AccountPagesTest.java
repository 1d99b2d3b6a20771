package vn.phusa.base.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusa.testing.Chromium.addDevice;
import static vn.phusa.testing.Chromium.look;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Map;
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
import vn.phusa.base.account.inner.Links;
import vn.phusa.testing.Chromium;
import vn.phusa.testing.House;

/** The own account in a real browser, with a device that keeps passkeys. */
class AccountPagesTest {

  private static final String PASSWORD = "phù sa bồi đắp";

  private static @Nullable Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void canBeUsedByAll(int width) {
    ensure("nhin-tai-khoan", Role.OPERATOR);
    look(page(width), "/sign-in");
    var page = signedIn("nhin-tai-khoan", width);
    look(page, "/console/account");
    look(page, "/console/account/codes");
    look(page, "/console/account/delegations");
    look(page, "/console/people");
    look(page, "/console/people/nhin-tai-khoan");
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void opensAOneTimeLinkWithoutTellingAnyAddress(int width) {
    var id = "lien-ket-" + width;
    ensure(id, Role.OFFICER);
    var link = House.bean(Links.class).make(id);
    var page = page(width);
    var asked = new ArrayList<String>();
    page.onRequest(request -> asked.add(request.url() + request.headers().get("referer")));
    look(page, "/welcome");
    page.navigate(link);
    page.waitForURL("**/welcome/password");
    look(page);
    assertThat(page.locator("main").innerText()).contains(id);
    page.reload();
    page.fill("#password", "lúa chín vàng đồng xa");
    page.fill("#repeat", "lúa chín vàng đồng xa");
    page.click("main form button");
    page.waitForURL("**/sign-in?welcome");
    var secret = link.substring(link.indexOf('#') + 1);
    assertThat(asked).hasSizeGreaterThan(5).noneMatch(address -> address.contains(secret));
    page.goBack();
    assertThat(page.evaluate("location.href").toString()).doesNotContain(secret);
    page.navigate(link);
    assertThat(page.waitForSelector("#wrong").innerText()).contains("đã được dùng");
    look(page);
    assertThat(page.url()).endsWith("/welcome");
  }

  @Test
  void takesAPastedLinkWhereNoScriptsRun() {
    ensure("khong-script", Role.OFFICER);
    var link = House.bean(Links.class).make("khong-script");
    var page = Objects.requireNonNull(chromium).withoutScripts(House.url(), 390);
    page.navigate(link);
    assertThat(page.locator("main").innerText()).contains("không chạy JavaScript");
    page.fill("#link", House.url() + link);
    page.click("main form button");
    page.waitForURL("**/welcome/password");
    assertThat(page.locator("main").innerText()).contains("khong-script");
  }

  @Test
  void signsInWithAPasskeyAlone() {
    ensure("khoa-truy-cap", Role.OFFICER);
    var page = signedIn("khoa-truy-cap", 1440);
    addDevice(page);
    page.navigate("/console/account");
    page.fill("#label", "Máy cơ quan");
    page.fill("#present-passkey", PASSWORD);
    page.click("text=Thêm khóa truy cập");
    page.waitForSelector("text=Đã thêm khóa truy cập");
    look(page);
    assertThat(page.locator(".ps-codes code").count()).isEqualTo(10);
    page.click("text=Tôi đã cất các mã này");
    look(page);
    assertThat(page.locator("main").innerText()).contains("Còn 10 mã");
    assertThat(page.locator("main").innerText()).contains("Máy cơ quan");
    page.click("header form[action='/sign-out'] button");
    page.navigate("/sign-in");
    page.click("text=Đăng nhập bằng khóa truy cập");
    page.waitForURL("**/console**");
    page.navigate("/console/account");
    assertThat(page.locator("main").innerText()).contains("khoa-truy-cap");
  }

  @Test
  void asksForThePasskeyAfterThePassword() {
    ensure("khoa-thu-hai", Role.OFFICER);
    var page = signedIn("khoa-thu-hai", 390);
    addDevice(page);
    page.navigate("/console/account");
    page.fill("#present-passkey", PASSWORD);
    page.click("text=Thêm khóa truy cập");
    page.waitForSelector("text=Đã thêm khóa truy cập");
    page.context().clearCookies();
    page.navigate("/sign-in");
    page.fill("#id", "khoa-thu-hai");
    page.fill("#password", PASSWORD);
    page.click("main form button");
    page.waitForURL("**/sign-in/second");
    look(page);
    page.click("text=Đăng nhập bằng khóa truy cập");
    page.waitForURL("**/console**");
  }

  @Test
  void takesARecoveryCodeInPlaceOfALostPasskey() {
    ensure("mat-thiet-bi", Role.OFFICER);
    var page = signedIn("mat-thiet-bi", 1440);
    addDevice(page);
    page.navigate("/console/account");
    page.fill("#present-passkey", PASSWORD);
    page.click("text=Thêm khóa truy cập");
    page.waitForSelector("text=Đã thêm khóa truy cập");
    var codes = page.locator(".ps-codes code").allInnerTexts();
    var elsewhere = signedIn("mat-thiet-bi", 390);
    elsewhere.waitForURL("**/sign-in/second");
    elsewhere.click("text=Dùng mã khôi phục");
    look(elsewhere);
    elsewhere.fill("#code", "aaaaaaaa-bbbbbbbb");
    elsewhere.click("main details button");
    assertThat(elsewhere.locator("main #wrong").innerText()).contains("Mã khôi phục chưa đúng");
    look(elsewhere);
    elsewhere.fill("#code", codes.getFirst());
    elsewhere.click("main details button");
    elsewhere.waitForURL("**/console**");
    elsewhere.navigate("/console/account");
    assertThat(elsewhere.locator("main").innerText()).contains("Còn 9 mã");
    elsewhere.click("text=Gỡ khóa này");
    elsewhere.fill("main li [name=present]", PASSWORD);
    elsewhere.click("main li form button");
    elsewhere.waitForSelector("[role=status]:has-text('Đã gỡ')");
    assertThat(elsewhere.locator("main").innerText()).contains("Đã gỡ").doesNotContain("Còn 9 mã");
  }

  @Test
  void refusesWhatNoDeviceHasSigned() {
    ensure("khoa-gia", Role.OFFICER);
    var visitor = House.visitor();
    visitor.open("/sign-in");
    assertThat(visitor.submit("/sign-in/passkey", Map.of("answer", "{}")).statusCode())
        .isEqualTo(400);
    for (var answer : Set.of("", "{}", "[1]", "{\"id\":\"AAAA\",\"response\":{}}")) {
      visitor.open("/sign-in");
      assertThat(visitor.submit("/sign-in/passkey/options", Map.of()).statusCode()).isEqualTo(200);
      var refused = visitor.submit("/sign-in/passkey", Map.of("answer", answer));
      assertThat(refused.statusCode()).as(answer).isEqualTo(400);
    }
    visitor.signIn("khoa-gia", PASSWORD);
    visitor.open("/console/account");
    visitor.submit("/console/account/passkeys/options", Map.of());
    assertThat(
            visitor
                .submit("/console/account/passkeys", Map.of("answer", "{}", "present", PASSWORD))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void addsNoPasskeyWithoutThePassword() {
    ensure("khoa-khong-mat-khau", Role.OFFICER);
    var visitor = House.visitor();
    visitor.signIn("khoa-khong-mat-khau", PASSWORD);
    visitor.open("/console/account");
    visitor.submit("/console/account/passkeys/options", Map.of());
    var refused =
        visitor.submit("/console/account/passkeys", Map.of("answer", "{}", "present", "sai"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("PASSWORD_WRONG");
  }

  private static void ensure(String id, Role role) {
    House.bean(Accounts.class).ensure(id, "Người " + id, "H61.03", Set.of(role), PASSWORD);
  }

  private static Page page(int width) {
    return Objects.requireNonNull(chromium).page(House.url(), width);
  }

  private static Page signedIn(String id, int width) {
    return Objects.requireNonNull(chromium).signedIn(House.url(), width, id, PASSWORD);
  }
}
