package vn.phusa.base.register.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.register.PlatformSettings;
import vn.phusa.base.register.inner.Layer;
import vn.phusa.base.register.inner.Minimum;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** Who may look and write, what is kept, and that the label claims nothing that is not there. */
class SecurityFormTest {

  private static final String PAGE = "/console/security";
  private static final String FORM = PAGE + "/layers";
  private static final String PASSWORD = "mot-mat-khau-dai";

  @BeforeAll
  static void makeAccounts() {
    var accounts = House.bean(Accounts.class);
    for (var role : Role.values()) {
      accounts.ensure(id(role), "An ninh " + role, null, Set.of(role), PASSWORD);
    }
  }

  @Test
  void operatorsAndAuditorsLookAndOperatorsWrite() {
    assertThat(House.visitor().call(PAGE).statusCode()).isEqualTo(401);
    for (var role : Role.values()) {
      var visitor = signedIn(role);
      var looks = role == Role.OPERATOR || role == Role.AUDITOR;
      assertThat(visitor.open(PAGE).statusCode()).as(role.name()).isEqualTo(looks ? 200 : 403);
      visitor.open("/");
      var written = visitor.submit(FORM, Map.of()).statusCode();
      assertThat(written).as(role.name()).isEqualTo(role == Role.OPERATOR ? 302 : 403);
    }
  }

  @Test
  void whatIsWrittenStaysAndIsInTheJournalOnce() {
    var operator = signedIn(Role.OPERATOR);
    operator.open(PAGE);
    var fields = Map.of("who.OWN_FORCE", "Tổ\u0007an ninh mạng", "since.OWN_FORCE", "2026-08-01");
    assertThat(operator.submit(FORM, fields).statusCode()).isEqualTo(302);
    operator.open(PAGE);
    operator.submit(FORM, fields);
    assertThat(operator.open(PAGE).body()).contains("Tổ an ninh mạng");
    var told =
        House.bean(Journal.class).about(Layer.Kind.OWN_FORCE.name(), 50).stream()
            .filter(entry -> entry.entry().action().equals("register.layer.noted"))
            .filter(entry -> entry.entry().details().getOrDefault("who", "").startsWith("Tổ"))
            .toList();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().entry().details()).containsEntry("since", "2026-08-01");
  }

  @Test
  void whatCannotBeIsSaidAndNothingIsKept() {
    var operator = signedIn(Role.OPERATOR);
    operator.open(PAGE);
    var day =
        operator.submit(FORM, Map.of("who.MONITORING", "Nửa vời", "since.MONITORING", "32/13"));
    assertThat(day.statusCode()).isEqualTo(200);
    assertThat(day.body()).contains("“32/13” không phải một ngày", "Nửa vời");
    var wordy = operator.submit(FORM, Map.of("who.MONITORING", "x".repeat(301)));
    assertThat(wordy.body()).contains("301", "tối đa 300");
    assertThat(operator.open(PAGE).body()).doesNotContain("Nửa vời");
  }

  @Test
  void everyPieceOfEvidenceIsThereForAnyone() {
    var visitor = House.visitor();
    assertThat(Arrays.stream(Minimum.values()).flatMap(one -> one.evidence().stream()))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(visitor.call(path).statusCode()).as(path).isEqualTo(200));
  }

  @Test
  void theLabelClaimsNothingThatNobodyHasSet() {
    assertThat(House.bean(PlatformSettings.class).id()).isEmpty();
    var page = House.visitor().open("/conformity").body();
    assertThat(page.split("Chưa có", -1)).hasSizeGreaterThan(7);
    assertThat(page).doesNotContain("shell.", "register.conformity");
  }

  private static Visitor signedIn(Role role) {
    var visitor = House.visitor();
    visitor.signIn(id(role), PASSWORD);
    return visitor;
  }

  private static String id(Role role) {
    return "secure-" + role.name().toLowerCase(Locale.ROOT);
  }
}
