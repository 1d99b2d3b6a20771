package vn.phusa.app.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/datasets?q=lúa&page=2", "/console/people#add"})
  void keepsPathsOfThisSite(String path) {
    assertThat(LocalPath.of(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//evil.vn",
        "/\\evil.vn",
        "https://evil.vn",
        "javascript:alert(1)",
        "/\t/evil.vn",
        "/a\r\nSet-Cookie: x=y",
        "datasets",
        "/a\\..\\b"
      })
  void turnsEverythingElseIntoHome(String path) {
    assertThat(LocalPath.of(path)).isEqualTo("/");
  }
}
