package vn.phusa.base.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.problem.Problem;

class RebaseBodyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "{",
        "[]",
        "{}",
        "{\"rows\":[]}",
        "{\"rows\":[null]}",
        "{\"rows\":[{\"code\":null,\"values\":{}}]}",
        "{\"rows\":[{\"code\":\"1\",\"values\":null}]}",
        "{\"rows\":[{\"code\":\"1\",\"values\":{\"a\":1E999999999}}]}",
        "{\"rows\":[{\"code\":\"1\",\"values\":{}},{\"code\":\"1\",\"values\":{}}]}"
      })
  void refusesATableThatIsNone(String json) {
    assertThatThrownBy(() -> RebaseBody.of(json).table()).isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[null]",
        "[{\"old\":null,\"present\":\"2\",\"weight\":1}]",
        "[{\"old\":\"1\",\"present\":null,\"weight\":1}]",
        "[{\"old\":\"1\",\"present\":\"2\",\"weight\":null}]",
        "[{\"old\":\"1\",\"present\":\"2\",\"weight\":1E999999999}]"
      })
  void refusesAWeightThatIsNone(String weights) {
    var json = "{\"weights\":" + weights + "}";
    assertThatThrownBy(() -> RebaseBody.of(json).shares()).isInstanceOf(Problem.class);
  }

  @Test
  void keepsAFigureThatIsLeftOutEmpty() {
    var json = "{\"rows\":[{\"code\":\"1\",\"values\":{\"a\":2,\"b\":null}}]}";
    var table = RebaseBody.of(json).table();
    assertThat(table.columns()).containsExactly("a");
    assertThat(RebaseBody.of(json).shares()).isEmpty();
  }

  @Test
  void takesAsManyRowsAsATableMayHaveAndNotOneMore() {
    assertThat(RebaseBody.of(rows(20_000)).table().rows()).hasSize(20_000);
    assertThatThrownBy(() -> RebaseBody.of(rows(20_001)).table()).satisfies(tooLarge());
  }

  @Test
  void takesAsManyColumnsAsATableMayHaveAndNotOneMore() {
    assertThat(RebaseBody.of(columns(50)).table().columns()).hasSize(50);
    assertThatThrownBy(() -> RebaseBody.of(columns(51)).table()).satisfies(tooLarge());
  }

  /** Each line has another column, so no single one is too wide. */
  private static String columns(int count) {
    return body(
        count, number -> "{\"code\":\"%d\",\"values\":{\"c%d\":1}}".formatted(number, number));
  }

  private static String rows(int count) {
    return body(count, number -> "{\"code\":\"%d\",\"values\":{\"a\":1}}".formatted(number));
  }

  private static String body(int count, IntFunction<String> line) {
    return IntStream.range(0, count)
        .mapToObj(line)
        .collect(Collectors.joining(",", "{\"rows\":[", "]}"));
  }

  private static ThrowingConsumer<Throwable> tooLarge() {
    return refused -> {
      var problem = (Problem) refused;
      assertThat(problem.code()).isEqualTo(DirectoryCode.REBASE_TOO_LARGE);
      assertThat(problem.sentence(Locale.ENGLISH)).contains("20,000", "50");
    };
  }
}
