package vn.phusa.base.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Problems;

/** Pages of any site may read the open API, without the cookies of whoever looks at them. */
final class OpenDataCors extends DefaultCorsProcessor {

  private static final List<String> METHODS = List.of("GET", "HEAD");
  private static final List<String> HEADERS =
      List.of("Accept", "Accept-Language", "If-None-Match", "Range");

  private OpenDataCors() {}

  static CorsFilter filter() {
    var filter = new CorsFilter(source());
    filter.setCorsProcessor(new OpenDataCors());
    return filter;
  }

  private static CorsConfigurationSource source() {
    var reading = new CorsConfiguration();
    reading.setAllowedOrigins(List.of(CorsConfiguration.ALL));
    reading.setAllowedMethods(METHODS);
    reading.setAllowedHeaders(HEADERS);
    reading.setExposedHeaders(List.of("ETag", "Link", "Retry-After", "Content-Disposition"));
    reading.setAllowCredentials(false);
    reading.setMaxAge(Duration.ofHours(1));
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/api/v1/**", reading);
    return source;
  }

  @Override
  public boolean processRequest(
      @Nullable CorsConfiguration reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (super.processRequest(reading, request, response)) {
      return true;
    }
    Problems.send(
        request,
        response,
        new Problem(
            AccessCode.CROSS_ORIGIN_REFUSED,
            String.join(", ", METHODS),
            String.join(", ", HEADERS)));
    return false;
  }

  /** Says nothing yet: the answer is a problem. */
  @Override
  protected void rejectRequest(ServerHttpResponse response) {}
}
