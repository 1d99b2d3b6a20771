package vn.phusa.base.problem.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.web.util.UriComponentsBuilder;

/** What the caller asked for, also where {@code /error} answers in its place. */
final class Asked {

  private Asked() {}

  static String path(HttpServletRequest request) {
    var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return original == null ? request.getRequestURI() : original.toString();
  }

  /** What came need not be a URI. */
  static URI uri(String path) {
    try {
      return new URI(path);
    } catch (URISyntaxException malformed) {
      return UriComponentsBuilder.newInstance().path(path).encode().build().toUri();
    }
  }
}
