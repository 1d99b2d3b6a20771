package vn.phusa.base.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.testing.House;

/** The rules of a new installation: who (role and agency), what (held by H61.03), read, change. */
class BeginningRulesTest {

  @ParameterizedTest
  @CsvSource({
    // role, own agency, classification, may read, may change
    "NONE,,         OPEN,     true,  false",
    "NONE,,         SHARED,   false, false",
    "NONE,,         AGREEMENT,false, false",
    "NONE,,         INTERNAL, false, false",
    "NONE,H61.03,   INTERNAL, false, false",
    "NONE,H61.03,   SHARED,   false, false",
    "OFFICER,H61.03,OPEN,     true,  true",
    "OFFICER,H61.03,INTERNAL, true,  true",
    "OFFICER,H61.03,AGREEMENT,true,  true",
    "OFFICER,H61,   INTERNAL, true,  true",
    "OFFICER,H61.04,OPEN,     true,  false",
    "OFFICER,H61.04,SHARED,   true,  false",
    "OFFICER,H61.04,AGREEMENT,false, false",
    "OFFICER,H61.04,INTERNAL, false, false",
    "OFFICER,H61.0, INTERNAL, false, false",
    "OFFICER,H61.03.01,INTERNAL,false,false",
    "OFFICER,,      INTERNAL, false, false",
    "OFFICER,,      SHARED,   false, false",
    "LEADER,H61.03, OPEN,     true,  false",
    "LEADER,H61.03, INTERNAL, true,  false",
    "LEADER,H61,    INTERNAL, true,  false",
    "LEADER,H61.04, INTERNAL, false, false",
    "LEADER,H61.04, SHARED,   true,  false",
    "STEWARD,,      OPEN,     true,  true",
    "STEWARD,,      AGREEMENT,true,  true",
    "STEWARD,,      INTERNAL, true,  true",
    "OPERATOR,H61.03,OPEN,    true,  false",
    "OPERATOR,H61.03,SHARED,  false, false",
    "OPERATOR,H61.03,INTERNAL,false, false",
  })
  void sayWhoReachesWhat(
      String role, String agency, Classification classification, boolean read, boolean change) {
    var roles = role.equals("NONE") ? Set.<Role>of() : Set.of(Role.valueOf(role));
    var principal = new Principal("an", "An", Optional.ofNullable(agency), roles);
    var subject = new Protected("so-y-te.benh-vien", "H61.03", classification);
    var access = House.bean(Access.class);
    assertThat(access.mayRead(subject, principal)).isEqualTo(read);
    assertThat(access.mayChange(subject, principal)).isEqualTo(change);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE,,         OPEN,   shown, hidden,    hidden, hidden",
    "OFFICER,H61.04,OPEN,   shown, hidden,    hidden, hidden",
    "OFFICER,H61.04,SHARED, shown, partial:3, hidden, hidden",
    "OFFICER,H61.03,OPEN,   shown, shown,     shown,  shown",
  })
  void sayWhatOthersSeeOfProtectedColumns(
      String role,
      String agency,
      Classification classification,
      String free,
      String basic,
      String sensitive,
      String secret) {
    var roles = role.equals("NONE") ? Set.<Role>of() : Set.of(Role.valueOf(role));
    var principal = new Principal("an", "An", Optional.ofNullable(agency), roles);
    var subject = new Protected("so-y-te.benh-vien", "H61.03", classification);
    var columns = House.bean(Access.class).grant(subject, principal, Use.VIEW).sight().treatments();
    assertThat(columns)
        .containsEntry(Sensitivity.FREE, treatment(free))
        .containsEntry(Sensitivity.PERSONAL_BASIC, treatment(basic))
        .containsEntry(Sensitivity.PERSONAL_SENSITIVE, treatment(sensitive))
        .containsEntry(Sensitivity.BUSINESS_SECRET, treatment(secret));
  }

  private static Treatment treatment(String code) {
    return Treatment.of(code).orElseThrow();
  }
}
