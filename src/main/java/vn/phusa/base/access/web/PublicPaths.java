package vn.phusa.base.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

/** What anyone may ask for; the methods behind still check whatever is not open by nature. */
final class PublicPaths {

  /** A request has passed the gate before it is sent on within the server. */
  static final DispatcherType[] INNER_DISPATCHES = {
    DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC
  };

  private static final List<String> EXACTLY =
      List.of("/", "/lang", "/robots.txt", "/sitemap.xml", "/favicon.ico", "/conformity");
  private static final List<String> BELOW =
      List.of(
          "/datasets",
          "/agencies",
          "/units",
          "/laws",
          "/docs",
          "/welcome",
          "/sign-in",
          "/actuator/health",
          "/webjars",
          "/_static");

  /** A file of a room: {@code /portal/chart.js}. */
  private static final Pattern FILE =
      Pattern.compile("/[a-z]+/[\\w./-]+\\.(css|js|mjs|svg|png|webp|woff2|ico|map)");

  private static final String CALCULATION = "/api/v1/units/rebase";

  private PublicPaths() {}

  static boolean includes(HttpServletRequest request) {
    var path = request.getServletPath();
    return EXACTLY.contains(path)
        || BELOW.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"))
        || (FILE.matcher(path).matches() && !path.startsWith("/console/"));
  }

  /** A file that pages are made of, of a room or of a library. */
  static boolean isFile(String path) {
    return path.startsWith("/webjars/")
        || path.startsWith("/_static/")
        || (FILE.matcher(path).matches() && !path.startsWith("/console/"));
  }

  /** A POST that only calculates from what it is sent: nothing is kept, nothing closed is read. */
  static boolean isCalculation(HttpServletRequest request) {
    return request.getMethod().equals("POST") && CALCULATION.equals(request.getServletPath());
  }
}
