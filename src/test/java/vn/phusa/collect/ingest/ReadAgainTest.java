package vn.phusa.collect.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusa.testing.Chromium.look;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.testing.Chromium;
import vn.phusa.testing.House;

/** In a browser, as an officer: what columns are written in is said, and the file read again. */
class ReadAgainTest {

  private static final String PASSWORD = "mot-mat-khau-dai";

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void eachColumnIsReadAsItIsSaid(int width) {
    House.bean(Directory.class)
        .saveAgency(new Agency("H92", "so-doc", "Sở Đọc", Optional.empty()), "test");
    House.bean(Accounts.class)
        .ensure("doc-lai", "Cán bộ Đọc", "H92", Set.of(Role.OFFICER), PASSWORD);
    try (var chromium = Chromium.start()) {
      var page = chromium.signedIn(House.url(), width, "doc-lai", PASSWORD);
      page.navigate("/console/upload");
      page.setInputFiles("#file", file(width));
      page.waitForURL("**/console/files/*");
      page.click(".phusa-reread > summary");
      page.click(".phusa-reread-columns > summary");
      look(page);
      page.selectOption("#encoding-0", "0:VNI");
      page.selectOption("#encoding-1", "1:TCVN3");
      page.click("button[form=reread]");
      page.waitForURL("**/console/files/*table=0*");
      assertThat(page.locator(".phusa-preview td").allInnerTexts()).startsWith("Lê", "lúa");
      assertThat(page.locator("#encoding-1").inputValue()).isEqualTo("1:TCVN3");
      look(page);
      page.click(".phusa-sticky button[type=submit]");
      page.waitForURL("**/console/runs/*");
    }
  }

  private static FilePayload file(int width) {
    var row = LegacyEncoding.VNI.encode("Lê") + "," + LegacyEncoding.TCVN3.encode("lúa") + ",";
    var rows = "ten,cay,so\n" + row + "1\n" + row + width + "\n";
    return new FilePayload(
        "cay-" + width + ".csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
  }
}
