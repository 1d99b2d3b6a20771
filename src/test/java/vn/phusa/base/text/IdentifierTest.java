package vn.phusa.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Identifiers by the rules that their sources give. */
class IdentifierTest {

  @Test
  void checksTaxCodes() {
    // Numbers of enterprises, as published by them.
    assertThat(
            List.of(
                "0101248141",
                "0100109106",
                "0100112437",
                "0300588569",
                "0100686209",
                "0301464823",
                "0102721191",
                "0100109106-003",
                "0100109106 003"))
        .allMatch(Identifier.TAX_CODE::fits);
    assertThat(List.of("0101248142", "1234567890", "01012481", "0101248141-0001", ""))
        .noneMatch(Identifier.TAX_CODE::fits);
  }

  @Test
  void readsCitizenNumbers() {
    assertThat(Identifier.CITIZEN_NUMBER.fits("079 090 000 123")).isTrue();
    assertThat(Identifier.birthYear("079090000123")).contains(Year.of(1990));
    assertThat(Identifier.birthYear("001305012345")).contains(Year.of(2005));
    assertThat(Identifier.birthYear("079")).isEmpty();
    // No such province; a century to come; too short; a letter.
    assertThat(List.of("003090000123", "079490000123", "07909000012", "07909000012A"))
        .noneMatch(Identifier.CITIZEN_NUMBER::fits);
  }

  @Test
  void readsCardsNumbersAndAddresses() {
    assertThat(Identifier.HEALTH_CARD.fits("TE1 01 0123456789")).isTrue();
    assertThat(Identifier.HEALTH_CARD.fits("TE9010123456789")).isFalse();
    assertThat(List.of("0912345678", "+84 912 345 678", "0912.345.678", "84387654321"))
        .allMatch(Identifier.MOBILE_NUMBER::fits);
    assertThat(List.of("02838291044", "0112345678", "091234567", "9912345678"))
        .noneMatch(Identifier.MOBILE_NUMBER::fits);
    assertThat(List.of("an.nguyen@syt.gov.vn", "a+b@x-y.vn")).allMatch(Identifier.EMAIL::fits);
    assertThat(List.of("an@", "@b.vn", "an nguyen@b.vn", "an@b")).noneMatch(Identifier.EMAIL::fits);
  }
}
