package vn.phusa.base.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.account.inner.SecondFactors;
import vn.phusa.testing.House;

/**
 * How hard codes are to guess (ASVS V6.5.4 asks for 20 bits): 80 of a recovery code; six digits of
 * an authenticator, 19.9 bits for 90 seconds and five tries, as RFC 6238 has them, from a seed of
 * 160.
 */
class CodeEntropyTest {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** Chi-squared with 31 degrees of freedom is beyond this once in 10^11 fair draws. */
  private static final double FAIR_OF_32 = 120;

  /** The same with 9 degrees. */
  private static final double FAIR_OF_10 = 70;

  @Test
  void recoveryCodesHaveSixteenLettersOfFiveBitsEach() {
    ensure("do-kho-doan");
    var factors = House.bean(SecondFactors.class);
    var codes =
        IntStream.range(0, 100)
            .mapToObj(time -> factors.renew("do-kho-doan"))
            .flatMap(List::stream)
            .map(code -> code.replace("-", ""))
            .toList();
    assertThat(codes).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(codes).allMatch(code -> code.matches("[a-z2-7]{16}"));
    for (var place = 0; place < 16; place++) {
      var seen = new int[LETTERS.length()];
      for (var code : codes) {
        seen[LETTERS.indexOf(code.charAt(place))]++;
      }
      assertThat(Arrays.stream(seen).min().orElse(0)).as("letters at %d", place).isPositive();
      assertThat(distance(seen, codes.size())).as("letters at %d", place).isLessThan(FAIR_OF_32);
    }
  }

  @Test
  void seedsOfAuthenticatorsHave160BitsAndNoTwoAreAlike() {
    var seeds = new HashSet<String>();
    for (var id : List.of("hat-giong-mot", "hat-giong-hai", "hat-giong-ba")) {
      ensure(id);
      var seed = House.bean(SecondFactors.class).begin(id).text();
      assertThat(seed).matches("[A-Z2-7]{32}");
      seeds.add(seed);
    }
    assertThat(seeds).hasSize(3);
  }

  /** Appendix B of RFC 6238, the last six of its eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesOfAuthenticatorsAreThoseOfTheStandard(long second, String code) {
    var now = Instant.ofEpochSecond(second);
    assertThat(Totp.step(SEED, code, now)).hasValue(second / 30);
    var other = code.substring(0, 5) + (char) ('0' + (code.charAt(5) - '0' + 1) % 10);
    for (var wrong : List.of(other, code.substring(1), "0" + code, "", "００００００")) {
      assertThat(Totp.step(SEED, wrong, now)).as(wrong).isEmpty();
    }
  }

  /** Of a million codes three count at any time: the step before, this one, and the one after. */
  @Test
  void noSixDigitsAreLikelierThanOthersAndThreeCountAtATime() {
    var now = Instant.ofEpochSecond(1_800_000_000);
    var right =
        IntStream.range(0, 1_000_000)
            .parallel()
            .filter(code -> Totp.step(SEED, "%06d".formatted(code), now).isPresent())
            .count();
    assertThat(right).isBetween(2L, 3L);
    var digits = new int[6][10];
    for (var step = 0; step < 10_000; step++) {
      var code = Totp.code(SEED, step);
      assertThat(code).hasSize(6);
      for (var place = 0; place < 6; place++) {
        digits[place][code.charAt(place) - '0']++;
      }
    }
    for (var seen : digits) {
      assertThat(distance(seen, 10_000)).isLessThan(FAIR_OF_10);
    }
  }

  /** Chi-squared against the same number of each. */
  private static double distance(int[] seen, int all) {
    var expected = (double) all / seen.length;
    return Arrays.stream(seen)
        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
        .sum();
  }

  private static void ensure(String id) {
    House.bean(Accounts.class)
        .ensure(id, "Người " + id, "H61.03", Set.of(Role.OFFICER), "phù sa bồi đắp");
  }
}
