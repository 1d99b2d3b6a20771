package vn.phusa.app.shell.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.phusa.testing.Visitor;
import vn.phusa.testing.WholeHouse;

/**
 * Asks every endpoint that the code has as every role, and compares what comes with the table in
 * {@code docs/security/authorization.md}, cell by cell. A new endpoint fails until its line is
 * there.
 */
@WholeHouse
@Import(Cast.class)
class AuthorizationMatrixTest {

  private static final Path TABLE = Path.of("docs/security/authorization.md");
  private static final Path FOUND = Path.of("target/authorization.md");

  /** Ends the session of whoever asks, or begins another. */
  private static final Set<String> SESSIONS = Set.of("/sign-out", "/sign-in");

  @LocalServerPort int port;
  @Autowired Cast cast;

  @Test
  void everyCellOfTheTableIsTrue() throws IOException {
    var people = cast.people("http://localhost:" + port);
    var endpoints =
        cast.endpoints().stream()
            .filter(endpoint -> !SESSIONS.contains(endpoint.pattern()))
            .toList();
    assertThat(endpoints).hasSizeGreaterThan(80);
    var lines = endpoints.stream().map(endpoint -> line(endpoint, people)).toList();
    // Not part of what is tested: it is what goes into the docs when a line is missing there.
    Files.writeString(FOUND, head(people) + String.join("\n", lines) + "\n");
    assertThat(told()).as("see %s", FOUND).containsExactlyElementsOf(lines);
  }

  @Test
  void nobodyWithoutARoleChangesAnything() throws IOException {
    assertThat(told())
        .filteredOn(line -> !line.startsWith("| `GET"))
        .filteredOn(line -> !line.contains("/units/rebase") && !line.contains("/welcome"))
        .filteredOn(line -> !line.contains("/sign-in/"))
        .hasSizeGreaterThan(20)
        .allSatisfy(line -> assertThat(line.split("\\|")[2].strip()).isEqualTo("401"));
  }

  private static List<String> told() throws IOException {
    try (var lines = Files.lines(TABLE)) {
      return lines.filter(line -> line.startsWith("| `")).toList();
    }
  }

  private String line(Endpoint endpoint, Map<String, Visitor> people) {
    var cells =
        people.entrySet().stream()
            .map(one -> endpoint.ask(one.getValue(), one.getKey(), cast::value))
            .collect(Collectors.joining(" | "));
    return "| `%s %s`%s | %s |"
        .formatted(endpoint.method(), endpoint.pattern(), kind(endpoint), cells);
  }

  /** Two endpoints of one address differ by what they take. */
  private static String kind(Endpoint endpoint) {
    return endpoint.type().startsWith("multipart") ? " as a form" : "";
  }

  private static String head(Map<String, Visitor> people) {
    var names = Stream.concat(Stream.of("endpoint"), people.keySet().stream()).toList();
    return "| " + String.join(" | ", names) + " |\n|" + " --- |".repeat(names.size()) + "\n";
  }
}
