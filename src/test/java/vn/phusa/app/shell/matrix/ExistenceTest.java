package vn.phusa.app.shell.matrix;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.phusa.testing.Visitor;
import vn.phusa.testing.WholeHouse;

/**
 * Whoever may not know of a dataset gets the status that there is for none, whatever is asked; what
 * stands in answers is read by {@code CanaryTest}.
 */
@WholeHouse
@Import(Cast.class)
class ExistenceTest {

  private static final String ABSENT = "so-y-te.khong-co";
  private static final String NO_RUN = "00000000-0000-4000-8000-000000000000";
  private static final List<String> STRANGERS = List.of(Cast.NOBODY, "other officer", "operator");

  @LocalServerPort int port;
  @Autowired Cast cast;

  private final List<String> different = new ArrayList<>();
  private int asked;

  @Test
  void cannotBeToldFromWhatIsAnswered() {
    var people = cast.people("http://localhost:" + port);
    for (var endpoint : cast.endpoints()) {
      for (var person : STRANGERS) {
        compare(endpoint, person, requireNonNull(people.get(person)));
      }
    }
    assertThat(different).isEmpty();
    assertThat(asked).isGreaterThan(100);
  }

  private void compare(Endpoint endpoint, String person, Visitor visitor) {
    if (isAbout(endpoint)) {
      note(
          endpoint,
          person,
          endpoint.ask(visitor, person, cast::value),
          endpoint.ask(visitor, person, absent()));
    }
    if (endpoint.optional().contains("dataset") && endpoint.method().equals("GET")) {
      note(
          endpoint,
          person,
          status(visitor, endpoint, cast.value("slug", "")),
          status(visitor, endpoint, ABSENT));
    }
  }

  private void note(Endpoint endpoint, String person, String there, String absent) {
    asked++;
    if (!there.equals(absent)) {
      different.add(
          "%s %s as %s: %s, and %s where there is none"
              .formatted(endpoint.method(), endpoint.pattern(), person, there, absent));
    }
  }

  private static boolean isAbout(Endpoint endpoint) {
    var pattern = endpoint.pattern();
    return pattern.contains("{slug}") && !pattern.contains("agencies")
        || pattern.contains("/runs/{id}");
  }

  private BinaryOperator<String> absent() {
    return (variable, pattern) ->
        switch (variable) {
          case "slug" -> ABSENT;
          case "id" -> NO_RUN;
          default -> cast.value(variable, pattern);
        };
  }

  private String status(Visitor visitor, Endpoint endpoint, String dataset) {
    var address = endpoint.addresses(cast::value, List.of()).findFirst().orElseThrow();
    return String.valueOf(visitor.open(address + "&dataset=" + dataset).statusCode());
  }
}
