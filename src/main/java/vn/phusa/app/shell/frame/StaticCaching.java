package vn.phusa.app.shell.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How long a browser keeps a file: for ever when its name holds the hash of its content or its path
 * a version, otherwise it asks each time whether it is still good.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class StaticCaching extends OncePerRequestFilter {

  private static final Pattern FILE =
      Pattern.compile("/(?!api/).+\\.(css|js|mjs|svg|png|webp|woff2|ico|map)");
  private static final Pattern NAMED_BY_CONTENT = Pattern.compile(".+-[0-9a-f]{32}\\.[a-z0-9]+");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getServletPath();
    if (FILE.matcher(path).matches()) {
      var forever = NAMED_BY_CONTENT.matcher(path).matches();
      response.setHeader(
          HttpHeaders.CACHE_CONTROL, forever ? "public, max-age=31536000, immutable" : "no-cache");
    }
    chain.doFilter(request, response);
  }
}
