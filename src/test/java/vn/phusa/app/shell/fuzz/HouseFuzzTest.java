package vn.phusa.app.shell.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.app.shell.matrix.Cast;
import vn.phusa.app.shell.matrix.Endpoint;
import vn.phusa.base.access.Policies;
import vn.phusa.base.access.Rule;
import vn.phusa.testing.Visitor;
import vn.phusa.testing.WholeHouse;

/**
 * Random requests to every endpoint as every role: nothing is ever our fault, nothing hidden and
 * nothing of the inside is told. In a house of its own, since some of them change it.
 */
@WholeHouse
@Import(Cast.class)
@TestPropertySource(properties = "phusa.fuzz.own-house=true")
@DirtiesContext
class HouseFuzzTest {

  private static final long SEED = Long.getLong("phusa.fuzz.seed", 20_261_129L);

  /** Each endpoint once as each role, unless more are wished for. */
  private static final int REQUESTS = Integer.getInteger("phusa.fuzz.requests", 0);

  private static final String HIDDEN = "so-y-te.chim-kin";
  private static final String TITLE = "Chimkin-tua-de";
  private static final List<String> CANARIES = List.of("chimkin-ten", "0488123", "chimkin-tua-de");

  /** What ends the session of whoever asks or begins another, and what hands rights on. */
  private static final Set<String> SKIPPED =
      Set.of("/sign-out", "/sign-in", "/console/account/delegations");

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired Policies policies;

  @Value("${phusa.dir}")
  Path state;

  private final Hostile hostile = new Hostile(new Random(SEED));
  private final SeenPages seen = new SeenPages();
  private final Set<String> faults = new LinkedHashSet<>();
  private final Map<Integer, Integer> answers = new TreeMap<>();
  private Cast.Brought hidden = new Cast.Brought("", "");
  private List<Rule> rules = List.of();
  private Map<String, Visitor> people = Map.of();

  @Test
  void nothingBreaksAndNothingHiddenIsTold() {
    people = cast.people("http://localhost:" + port);
    hidden =
        cast.bring(
            HIDDEN, TITLE, "ma,ten,so\n1,CHIMKIN-TEN-A,0488123001\n2,CHIMKIN-TEN-B,0488123002\n");
    rules = policies.rules();
    // Otherwise what is hidden would not be told because it is not there.
    assertThat(visitor("officer").call("/api/v1/datasets/" + HIDDEN + "/rows").body())
        .contains("CHIMKIN-TEN", "0488123");
    var document = visitor(Cast.NOBODY).call("/api/v1/openapi.json").body();
    var described = new DescribedApi(JsonMapper.shared().readTree(document));
    var verdict = new Verdict(CANARIES, state);
    look();
    var pairs = pairs();
    for (var pair : pairs) {
      ask(new Shot(pair.endpoint(), hostile, seen, described, this::value), pair, verdict);
    }
    people.forEach(this::signInAgain);
    assertThat(faults)
        .as("-Dphusa.fuzz.seed=%d -Dphusa.fuzz.requests=%d", SEED, pairs.size())
        .isEmpty();
    // Who is let in, and what is right, gets further than the first look.
    assertThat(answers.getOrDefault(200, 0)).as("%s", answers).isGreaterThan(pairs.size() / 10);
  }

  @Test
  void whatWasFoundStaysMended() {
    people = cast.people("http://localhost:" + port);
    var form = "/console/contracts/" + cast.value("slug", "");
    found("steward", form, Map.of("action", "add", "c0.id", "ma", "c0.type", "Infinity"));
    found("steward", form, Map.of("action", "add", "c0.id", "ma"));
    found("operator", "/console/people", Map.of("id", "0000", "name", "", "roles", ""));
    found("developer", "/console/people", Map.of("id", "0000", "name", "", "roles", ""));
    found("steward", "/console/policies/khong-co/move?to=a", Map.of("to", "b"));
  }

  private void found(String person, String path, Map<String, String> fields) {
    var visitor = visitor(person);
    visitor.open("/");
    var answer = visitor.submit(path, fields);
    assertThat(new Verdict(List.of(), state).of(person, visitor, answer)).as(path).isEmpty();
  }

  private Visitor visitor(String person) {
    return Objects.requireNonNull(people.get(person));
  }

  private record Pair(Endpoint endpoint, String person) {}

  private List<Endpoint> endpoints() {
    return cast.endpoints().stream()
        .filter(one -> !SKIPPED.contains(one.pattern()) || one.method().equals("GET"))
        .toList();
  }

  /** Whole rounds in an order that chance gives, cut off at the number that is wished for. */
  private List<Pair> pairs() {
    var round = new ArrayList<Pair>();
    for (var endpoint : endpoints()) {
      people.keySet().forEach(person -> round.add(new Pair(endpoint, person)));
    }
    var wished = REQUESTS == 0 ? round.size() : REQUESTS;
    var order = new Random(SEED);
    var pairs = new ArrayList<Pair>();
    while (pairs.size() < wished) {
      Collections.shuffle(round, order);
      pairs.addAll(round);
    }
    return pairs.subList(0, wished);
  }

  /** Opens the pages as those who see most of them, for their links and forms. */
  private void look() {
    for (var person : List.of("steward", "operator", "officer")) {
      for (var endpoint : endpoints()) {
        if (endpoint.method().equals("GET") && !endpoint.pattern().startsWith("/api")) {
          var path = Shot.filled(endpoint, this::value);
          seen.read(path, visitor(person).open(path).body());
        }
      }
    }
  }

  private void ask(Shot shot, Pair pair, Verdict verdict) {
    var visitor = visitor(pair.person());
    var request = shot.at(visitor, pair.person(), kept(pair));
    var answer = visitor.send(request);
    answers.merge(answer.statusCode(), 1, Integer::sum);
    for (var fault : verdict.of(pair.person(), visitor, answer)) {
      faults.add(
          "%s: %s as %s: %s -> %d %s"
              .formatted(
                  fault,
                  pair.endpoint().method(),
                  pair.person(),
                  told(request),
                  answer.statusCode(),
                  shortened(answer.body())));
    }
    if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      seen.read(answer.uri().getPath(), answer.body());
    }
    if (!pair.endpoint().method().equals("GET")) {
      asBefore();
    }
    if (answer.headers().firstValue("Location").orElse("").contains("/sign-in")) {
      signInAgain(pair.person(), visitor);
    }
  }

  /**
   * Whoever may change the hidden dataset does not, nor tells others of it by calling another one
   * by its name: it is hidden for as long as it is.
   */
  private UnaryOperator<String> kept(Pair pair) {
    if (pair.endpoint().method().equals("GET") || !Verdict.MAY_SEE.contains(pair.person())) {
      return text -> text;
    }
    return text ->
        text.replace(HIDDEN, cast.value("slug", ""))
            .replace(TITLE, "Mot-tua-de")
            .replace(hidden.id(), cast.value("id", "runs"))
            .replace(hidden.file(), cast.value("hash", ""));
  }

  /** What a steward made of the rules is right for whom it lets in, and not what is asked here. */
  private void asBefore() {
    if (policies.rules().equals(rules)) {
      return;
    }
    policies.rules().stream()
        .filter(rule -> rules.stream().noneMatch(one -> one.id().equals(rule.id())))
        .forEach(rule -> policies.remove(rule.id(), "test"));
    rules.forEach(rule -> policies.save(rule, "test"));
    rules = policies.rules();
  }

  private void signInAgain(String person, Visitor visitor) {
    if (!person.equals(Cast.NOBODY) && !isIn(visitor)) {
      visitor.signIn(Cast.id(person), Cast.PASSWORD);
      if (!isIn(visitor)) {
        faults.add(person + " cannot sign in any more");
      }
    }
  }

  private static boolean isIn(Visitor visitor) {
    var answer = visitor.open("/console");
    return !answer.headers().firstValue("Location").orElse("").contains("/sign-in");
  }

  private String value(String variable, String pattern) {
    return switch (variable) {
      case "slug" -> pattern.contains("agencies") ? "so-y-te" : HIDDEN;
      case "id" -> pattern.contains("runs") ? hidden.id() : cast.value(variable, pattern);
      case "hash", "upload" -> hidden.file();
      default -> cast.value(variable, pattern);
    };
  }

  private static String told(HttpRequest.Builder request) {
    var built = request.build();
    return shortened(built.uri() + " " + built.headers().map());
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(600, text.length()));
  }
}
