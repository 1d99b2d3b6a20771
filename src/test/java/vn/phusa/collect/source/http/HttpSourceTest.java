package vn.phusa.collect.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.ConnectorContract;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;

/** An API on this machine that pages, throttles, fails and changes. */
class HttpSourceTest extends ConnectorContract {

  private PagedApi api;
  private String way = "/api/all";
  private final Map<String, String> choices = new HashMap<>(Map.of("records", "$['data']"));

  @BeforeEach
  void start() throws IOException {
    api = new PagedApi();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Override
  protected String connector() {
    return "http";
  }

  @Override
  protected Map<String, String> reaching() {
    return Map.of("url", api.url(way), "keyHeader", "X-API-Key", "secret", PagedApi.KEY);
  }

  @Override
  protected Map<String, String> choosing() {
    return choices;
  }

  @Override
  protected String mode() {
    return "replace";
  }

  @Override
  protected void add(int from, int to) {
    api.gone = false;
    for (var number = from; number <= to; number++) {
      api.numbers.add(number);
    }
  }

  @Override
  protected void takeAway() {
    api.gone = true;
  }

  @ParameterizedTest
  @CsvSource({
    "/api/page, pageParameter=page",
    "/api/offset, offsetParameter=offset;sizeParameter=limit;size=7",
    "/api/cursor, cursorParameter=at;cursorPath=$.next",
    "/api/link, ''"
  })
  void everyWayOfPagingBringsEveryRowOnce(String path, String fields) {
    way =
        path
            + (path.equals("/api/page")
                ? "?page=1"
                : path.equals("/api/offset") ? "?offset=0" : "");
    for (var field : fields.split(";", -1)) {
      if (!field.isEmpty()) {
        choices.put(field.split("=", 2)[0], field.split("=", 2)[1]);
      }
    }
    add(1, 30);
    api.throttled.set(2);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).hasSize(30).doesNotHaveDuplicates();
    assertThat(String.valueOf(row(source, 1).get("gia"))).isEqualTo("0.5");
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() {
    add(1, 3);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    fetched(source, Standing.State.GOOD);
    assertThat(sources.handed(source.id(), 9)).hasSize(1);
  }

  @Test
  void aTokenIsFetchedForAnIdAndASecret() {
    add(1, 3);
    var fields = new HashMap<>(reaching());
    fields.put("keyHeader", "");
    fields.put("tokenUrl", api.url("/token"));
    fields.put("clientId", "may");
    var source = ready(sources.connect(connector(), "Thử", fields, access.system()));
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).hasSize(3);
    fields.put("secret", "sai");
    assertRefused(fields, SourceCode.SIGN_IN_REFUSED);
  }

  @Test
  void failuresAndCutAnswersAreTriedAgainAndLoseNothing() {
    add(1, 3);
    var source = ready();
    api.failing.set(1);
    assertProblem(source, Standing.State.RETRYING, "/problems/source/source-failed");
    api.cutting.set(1);
    assertProblem(source, Standing.State.RETRYING, "/problems/source/cut-off");
    fetched(source, Standing.State.GOOD);
    api.wider = true;
    add(4, 4);
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    assertThat(columns(source)).contains("ghi_chu");
  }

  @Test
  void wrongKeysHangingHostsClosedAndMovedAddressesAreToldAndNotKept() throws IOException {
    add(1, 1);
    assertRefused(with("secret", "sai"), SourceCode.SIGN_IN_REFUSED);
    assertRefused(with("url", "http://169.254.169.254/latest"), SourceCode.ADDRESS_CLOSED);
    assertRefused(with("url", "file:///etc/passwd"), SourceCode.FIELD_WRONG);
    assertRefused(with("url", api.url("/elsewhere")), SourceCode.CHOSEN_GONE);
    try (var silent = new ServerSocket(0)) {
      var hanging = with("url", "http://127.0.0.1:" + silent.getLocalPort() + "/");
      assertRefused(hanging, SourceCode.CUT_OFF);
    }
  }

  private void assertProblem(Source source, Standing.State state, String type) {
    assertThat(fetched(source, state).failure().orElseThrow().type()).isEqualTo(type);
  }

  private Map<String, String> with(String field, String value) {
    var fields = new HashMap<>(reaching());
    fields.put(field, value);
    return fields;
  }

  private void assertRefused(Map<String, String> fields, SourceCode code) {
    assertThatThrownBy(() -> sources.connect(connector(), "Thử", fields, access.system()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
