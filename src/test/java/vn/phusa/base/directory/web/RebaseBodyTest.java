package vn.phusa.base.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
}
