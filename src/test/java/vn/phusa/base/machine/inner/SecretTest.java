package vn.phusa.base.machine.inner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretTest {

  private static final Machine MACHINE =
      new Machine(
          "may_so-y-te.his",
          "HIS",
          "H61.10",
          "an",
          Set.of(Scope.READ),
          Set.of(),
          Set.of(),
          LocalDate.of(2027, 1, 1),
          false);

  @Test
  void isReadBack() {
    var secret = Secret.fresh(MACHINE);
    assertThat(secret.text()).matches("phusa_so-y-te\\.his_[0-9a-f]{72}");
    assertThat(Secret.read(secret.text())).contains(secret);
    assertThat(Secret.read(secret.text()).orElseThrow().hash()).isEqualTo(secret.hash());
    assertThat(secret.machine()).isEqualTo("may_so-y-te.his");
    assertThat(secret.hash()).hasSize(64).isNotEqualTo(secret.text().substring(18, 82));
  }

  /** Every place, every other digit. */
  @Test
  void isToldFromAMistypedOne() {
    var text = Secret.fresh(MACHINE).text();
    for (var place = 0; place < text.length(); place++) {
      for (var digit : "0123456789abcdef".toCharArray()) {
        var other = text.substring(0, place) + digit + text.substring(place + 1);
        assertThat(Secret.read(other).isPresent()).as(other).isEqualTo(other.equals(text));
      }
      assertThat(Secret.read(text.substring(0, place))).isEmpty();
    }
  }

  @Test
  void isNeverTheSame() {
    var seen = new HashSet<String>();
    for (var i = 0; i < 1_000; i++) {
      assertThat(seen.add(Secret.fresh(MACHINE).hash())).isTrue();
    }
  }

  @Test
  void isNotTold() {
    var secret = Secret.fresh(MACHINE);
    assertThat(secret.toString()).doesNotContain(secret.text().substring(20, 50));
  }

  @Test
  void givesAPrincipalOfBothScopesAtMost() {
    assertThat(MACHINE.principal(Set.of("data.write"))).isEmpty();
    assertThat(MACHINE.principal(Set.of())).isEmpty();
    assertThat(MACHINE.principal(Set.of("data.read", "data.write")).orElseThrow().roles())
        .containsExactly(vn.phusa.base.access.Role.LEADER);
  }
}
