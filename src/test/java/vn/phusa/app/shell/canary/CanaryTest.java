package vn.phusa.app.shell.canary;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.phusa.testing.WholeHouse;

/**
 * A dataset full of values that nobody but its owner may see, and readers who ask for them by every
 * address that the house answers to: none of them comes out, in no form.
 */
@WholeHouse
@Import(CanaryDataset.class)
class CanaryTest {

  /** What each address with a variable is asked for; a new variable must be thought of here. */
  private static final Set<String> KNOWN =
      Set.of(
          "slug",
          "id",
          "hash",
          "code",
          "table",
          "version",
          "name",
          "sequence",
          "token",
          "upload",
          "before",
          "after");

  private static final List<String> QUESTIONS =
      List.of(
          "",
          "?filter=cccd%20like%20%27079999%25%27",
          "?filter=benh%20like%20%27%25BENH%25%27",
          "?filter=so_lan%20%3E%20900000000",
          "?filter=so_lan%20*%20so_lan%20*%20so_lan%20%3E%200",
          "?sort=-cccd",
          "?sort=-so_lan&limit=3",
          "?select=cccd,ho_ten",
          "?select=so_lan",
          "?groupBy=benh&aggregate=count(*)",
          "?groupBy=ma_cq&aggregate=max(so_lan),min(so_lan),count(*)",
          "?aggregate=max(cccd),count_distinct(cccd)",
          "?aggregate=max(so_lan)",
          "?count=true",
          "?f=csv",
          "?f=xlsx",
          "?f=ndjson",
          "?f=parquet",
          "?f=geojson",
          "?header=ids&f=csv",
          "?tab=chart",
          "?tab=columns",
          "?tab=versions",
          "?tab=api",
          "?tab=cite",
          "?tab=map",
          "?q=CHIMBA",
          "?q=079999",
          "?dataset=so-y-te.chim-bao",
          "?sort=-cccd&tab=table");

  @LocalServerPort int port;
  @Autowired CanaryDataset dataset;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void load() {
    dataset.load();
    log.start();
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
  }

  @Test
  void comesOutForItsOwner() {
    var owner = new Reader("http://localhost:" + port, CanaryDataset.OWNER);
    var rows = owner.get("/api/v1/datasets/so-y-te.chim-bao/rows");
    // Otherwise the test below would find nothing because there is nothing.
    assertThat(CanaryDataset.canaries(rows.text(), true)).hasSize(4);
    assertThat(
            CanaryDataset.canaries(
                owner.get("/api/v1/datasets/so-y-te.chim-bao/rows?f=xlsx").text(), true))
        .hasSize(4);
    assertThat(
            CanaryDataset.canaries(
                owner.get("/api/v1/datasets/so-y-te.chim-bao/rows?f=parquet").text(), true))
        .hasSize(4);
    for (var face : List.of("/console/quality/", "/api/v1/datasets/")) {
      var path = face + "so-y-te.chim-bao" + (face.startsWith("/api") ? "/quality" : "");
      assertThat(CanaryDataset.canaries(owner.get(path).text(), true)).as(path).hasSize(4);
    }
  }

  @Test
  void comesOutForNobodyElseOnAnyPath() {
    var leaks = new ArrayList<String>();
    var asked = 0;
    for (var who : CanaryDataset.OTHERS) {
      var reader = new Reader("http://localhost:" + port, who);
      for (var path : paths()) {
        var answer = reader.get(path);
        asked++;
        assertThat(answer.status()).as("%s %s", who, path).isLessThan(500);
        CanaryDataset.canaries(answer.text(), who.equals(CanaryDataset.NEIGHBOUR))
            .forEach(canary -> leaks.add(who + " " + path + " " + canary));
      }
    }
    assertThat(leaks).isEmpty();
    assertThat(asked).isGreaterThan(500);
    assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
        .allMatch(line -> CanaryDataset.canaries(line, true).isEmpty());
  }

  @Test
  void tellsTheNeighbourNoNumberOfOtherRows() {
    var neighbour = new Reader("http://localhost:" + port, CanaryDataset.NEIGHBOUR);
    var detail = neighbour.get("/api/v1/datasets/so-y-te.chim-bao").text();
    assertThat(detail).contains("\"rows\":0", "\"bytes\":0").doesNotContain("\"min\"");
    var found = neighbour.get("/api/v1/datasets?q=chim").text();
    assertThat(found).contains("so-y-te.chim-bao", "\"rows\":0");
    assertThat(neighbour.get("/api/v1/datasets/so-y-te.chim-bao/versions").text()).endsWith("[]");
    var count = "/api/v1/datasets/so-y-te.chim-bao/rows?aggregate=count(*)";
    assertThat(neighbour.get(count).text()).contains("\"count\":30");
  }

  private Set<String> paths() {
    var paths = new LinkedHashSet<String>();
    for (var mapping : mappings.getHandlerMethods().keySet()) {
      var methods = mapping.getMethodsCondition().getMethods();
      if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
        mapping.getPatternValues().stream()
            .filter(pattern -> !pattern.startsWith("/error"))
            .flatMap(this::filled)
            .forEach(paths::add);
      }
    }
    return paths;
  }

  private Stream<String> filled(String pattern) {
    var path = pattern;
    for (var variable : variables(pattern)) {
      assertThat(KNOWN).as("what to ask %s for", pattern).contains(variable);
      path = path.replace("{" + variable + "}", dataset.value(variable, pattern));
    }
    var about = path;
    return path.contains("dataset") || path.contains("run") || path.contains("upload")
        ? QUESTIONS.stream().map(question -> about + question)
        : Stream.of(about);
  }

  private static List<String> variables(String pattern) {
    return Pattern.compile("\\{(\\w+)}")
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
