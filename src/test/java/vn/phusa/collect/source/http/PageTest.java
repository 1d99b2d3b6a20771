package vn.phusa.collect.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.inner.Links;

/** Where the records of an answer are. */
class PageTest {

  @TempDir Path folder;

  @Test
  void numbersKeepEveryDigitAndNestedRecordsTheirShape() throws IOException {
    var file = answer("{\"a\": {\"b\": [{\"x\": 0.12345678901234567891, \"y\": {\"z\": 1}}]}}");
    var out = new StringWriter();
    Page.read(file, "$['a']['b']", "").write(out);
    assertThat(out.toString()).isEqualTo("{\"x\":0.12345678901234567891,\"y\":{\"z\":1}}\n");
    assertThat(Page.offers(file)).extracting(Offer::name).containsExactly("$['a']['b']");
  }

  @Test
  void whatIsNoJsonOrNowhereIsTold() throws IOException {
    assertCode(answer("<html>"), "$", SourceCode.SOURCE_FAILED);
    assertCode(answer("{\"a\": []}"), "$['b']", SourceCode.CHOSEN_GONE);
    assertCode(answer("{\"a\": []}"), "$[", SourceCode.FIELD_WRONG);
  }

  private static void assertCode(Path file, String path, SourceCode code) {
    assertThatThrownBy(() -> Page.read(file, path, ""))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "</a?p=2>; rel=\"next\"|/a?p=2",
        "</a?p=1>; rel=\"prev\", </a?p=3>; rel=next|/a?p=3",
        "</a?p=9>; title=\"a, b; rel=next\"; rel=\"last\"|",
        "</a?p=4>; rel=\"last next\"|/a?p=4"
      })
  void theNextPageIsFoundAmongLinks(String header, String next) {
    var headers = new Header[] {new BasicHeader("Link", header)};
    assertThat(Links.next(headers).orElse(null)).isEqualTo(next);
  }

  private Path answer(String text) throws IOException {
    return Files.writeString(folder.resolve("answer"), text);
  }
}
