package vn.phusa.app.shell.fuzz;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.app.shell.matrix.Cast;
import vn.phusa.testing.Visitor;

/** What is wrong with an answer, whatever was asked. */
final class Verdict {

  /** Names of what runs inside; pages that speak of Java do not exist. */
  private static final List<String> INSIDE =
      List.of(
          "at vn.phusa.",
          "java.lang.",
          "java.util.",
          "java.io.",
          "org.springframework",
          "org.postgresql",
          "org.duckdb",
          "tools.jackson",
          "SQLException",
          "NullPointer",
          "\tat ");

  /** Whose agency the dataset belongs to, and who keeps all of them. */
  static final Set<String> MAY_SEE = Set.of("officer", "leader", "steward");

  /**
   * Who runs the machine and who looks after them: the page of safeguards says where things lie.
   */
  private static final Set<String> TOLD_WHERE = Set.of("operator", "auditor");

  /** As long as a secret is, at least: a language is a cookie too. */
  private static final int SECRET = 16;

  private final List<String> canaries;
  private final Path state;

  /**
   * @param canaries what only those who may see the dataset are ever told, in lower case
   */
  Verdict(List<String> canaries, Path state) {
    this.canaries = canaries;
    this.state = state;
  }

  List<String> of(String person, Visitor visitor, HttpResponse<String> answer) {
    var faults = new ArrayList<String>();
    var all = answer.headers().map() + "\n" + answer.body();
    if (answer.statusCode() >= 500) {
      faults.add("status " + answer.statusCode());
    }
    INSIDE.stream().filter(all::contains).map(name -> "tells " + name).forEach(faults::add);
    if (all.contains(state.toString()) && !TOLD_WHERE.contains(person)) {
      faults.add("tells where the state is");
    }
    if (all.contains(Cast.PASSWORD)) {
      faults.add("tells the password");
    }
    visitor
        .cookies()
        .forEach((name, value) -> {
          if (value.length() >= SECRET && answer.body().contains(value)) {
            faults.add("tells the cookie " + name);
          }
        });
    if (!MAY_SEE.contains(person)) {
      var small = all.toLowerCase(Locale.ROOT);
      canaries.stream().filter(small::contains).map(one -> "tells " + one).forEach(faults::add);
    }
    if (answer.statusCode() >= 400 && !refused(answer)) {
      faults.add("refused, and not as a problem");
    }
    return faults;
  }

  /** As a problem of RFC 9457, or as a page where pages are. */
  private static boolean refused(HttpResponse<String> answer) {
    var type = answer.headers().firstValue("Content-Type").orElse("");
    if (type.startsWith("application/problem+json")) {
      return shaped(answer);
    }
    return !answer.uri().getPath().startsWith("/api/")
        && (type.startsWith("text/html") || type.startsWith("text/plain"));
  }

  private static boolean shaped(HttpResponse<String> answer) {
    try {
      var problem = JsonMapper.shared().readTree(answer.body());
      return problem.path("type").asString("").startsWith("/problems/")
          && problem.path("status").asInt(0) == answer.statusCode()
          && List.of("title", "detail", "detailVi", "detailEn").stream()
              .noneMatch(name -> problem.path(name).asString("").isBlank());
    } catch (JacksonException broken) {
      return false;
    }
  }
}
