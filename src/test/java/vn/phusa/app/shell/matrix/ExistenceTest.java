package vn.phusa.app.shell.matrix;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.phusa.testing.Visitor;
import vn.phusa.testing.WholeHouse;

/** Whoever may not know of a dataset is answered as if there were none, whatever is asked. */
@WholeHouse
@Import(Cast.class)
class ExistenceTest {

  private static final String ABSENT = "so-y-te.khong-co";
  private static final String NO_RUN = "00000000-0000-4000-8000-000000000000";
  private static final List<String> STRANGERS = List.of(Cast.NOBODY, "other officer", "operator");

  @LocalServerPort int port;
  @Autowired Cast cast;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void cannotBeToldFromAnAnswer() {
    var people = cast.people("http://localhost:" + port);
    var asked = 0;
    var different = new ArrayList<String>();
    for (var endpoint : Endpoint.of(mappings.getHandlerMethods())) {
      for (var person : STRANGERS) {
        var visitor = requireNonNull(people.get(person));
        if (isAbout(endpoint)) {
          asked++;
          var there = endpoint.ask(visitor, person, cast::value);
          var absent = endpoint.ask(visitor, person, absent());
          if (!there.equals(absent)) {
            different.add(told(endpoint, person, there, absent));
          }
        }
        if (endpoint.optional().contains("dataset") && endpoint.method().equals("GET")) {
          asked++;
          var there = status(visitor, endpoint, cast.value("slug", ""));
          var absent = status(visitor, endpoint, ABSENT);
          if (there != absent) {
            different.add(told(endpoint, person, "" + there, "" + absent));
          }
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(asked).isGreaterThan(100);
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

  private int status(Visitor visitor, Endpoint endpoint, String dataset) {
    return visitor
        .open(
            endpoint.addresses(cast::value, List.of()).findFirst().orElseThrow()
                + "&dataset="
                + dataset)
        .statusCode();
  }

  private static String told(Endpoint endpoint, String person, String there, String absent) {
    return "%s %s as %s: %s, and %s where there is none"
        .formatted(endpoint.method(), endpoint.pattern(), person, there, absent);
  }
}
