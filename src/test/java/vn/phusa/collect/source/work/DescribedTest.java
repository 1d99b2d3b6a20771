package vn.phusa.collect.source.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Licences as portals write them. */
class DescribedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://creativecommons.org/licenses/by/4.0/deed.vi|CC-BY-4.0",
        "https://creativecommons.org/licenses/by-nc-sa/3.0/|CC-BY-NC-SA-3.0",
        "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0|CC-BY-4.0",
        "CC-BY-SA-4.0|CC-BY-SA-4.0",
        "cc-by|cc-by",
        "https://creativecommons.org/publicdomain/zero/1.0/|CC0-1.0",
        "cc-zero|CC0-1.0",
        "https://opendatacommons.org/licenses/odbl/1-0/|ODbL-1.0",
        "notspecified|LicenseRef-Unstated",
        "''|LicenseRef-Unstated",
        "Chỉ dùng trong ngành|LicenseRef-Other",
        "https://datos.madrid.es/egob/catalogo/aviso-legal|LicenseRef-Other"
      })
  void aLicenceIsNeverWiderThanItWasSaid(String said, String id) {
    assertThat(Described.licence(said)).isEqualTo(id);
  }
}
