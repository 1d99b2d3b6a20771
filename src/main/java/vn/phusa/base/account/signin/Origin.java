package vn.phusa.base.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Where a session began.
 *
 * @param browser as {@code Firefox, Windows}; enough to know one's own
 */
record Origin(String address, String browser) implements Serializable {

  private static final int LONGEST = 60;

  /** In this order: each calls itself by the names of those behind it too. */
  private static final List<String> BROWSERS = List.of("Edg", "Firefox", "Chrome", "Safari");

  private static final List<String> SYSTEMS =
      List.of("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux");

  static Origin of(HttpServletRequest request) {
    var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    var known =
        List.of(first(BROWSERS, agent), first(SYSTEMS, agent)).stream()
            .filter(name -> !name.isEmpty())
            .toList();
    var plain = agent.substring(0, Math.min(agent.length(), LONGEST));
    return new Origin(request.getRemoteAddr(), known.isEmpty() ? plain : String.join(", ", known));
  }

  private static String first(List<String> names, String agent) {
    return names.stream()
        .filter(agent::contains)
        .findFirst()
        .map(name -> name.equals("Edg") ? "Edge" : name)
        .orElse("");
  }
}
