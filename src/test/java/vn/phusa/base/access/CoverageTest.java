package vn.phusa.base.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell: who (role and agency), what (classification, held by H61.03), read, change. */
class CoverageTest {

  @ParameterizedTest
  @CsvSource({
    // role, own agency, classification, may read, may change
    "NONE,,         OPEN,     true,  false",
    "NONE,,         INTERNAL, false, false",
    "NONE,H61.03,   INTERNAL, false, false",
    "OFFICER,H61.03,OPEN,     true,  true",
    "OFFICER,H61.03,INTERNAL, true,  true",
    "OFFICER,H61,   INTERNAL, true,  true",
    "OFFICER,H61.04,OPEN,     true,  false",
    "OFFICER,H61.04,INTERNAL, false, false",
    "OFFICER,H61.0, INTERNAL, false, false",
    "OFFICER,H61.03.01,INTERNAL,false,false",
    "OFFICER,,      INTERNAL, false, false",
    "LEADER,H61.03, OPEN,     true,  false",
    "LEADER,H61.03, INTERNAL, true,  false",
    "LEADER,H61,    INTERNAL, true,  false",
    "LEADER,H61.04, INTERNAL, false, false",
    "STEWARD,,      OPEN,     true,  true",
    "STEWARD,,      INTERNAL, true,  true",
    "OPERATOR,H61.03,OPEN,    true,  false",
    "OPERATOR,H61.03,INTERNAL,false, false",
  })
  void saysWhoReachesWhat(
      String role, String agency, Classification classification, boolean read, boolean change) {
    var roles = role.equals("NONE") ? Set.<Role>of() : Set.of(Role.valueOf(role));
    var principal = new Principal("an", "An", Optional.ofNullable(agency), roles);
    var subject = new Protected("so-y-te.benh-vien", "H61.03", classification);
    assertThat(Coverage.mayRead(subject, principal)).isEqualTo(read);
    assertThat(Coverage.mayChange(subject, principal)).isEqualTo(change);
  }
}
