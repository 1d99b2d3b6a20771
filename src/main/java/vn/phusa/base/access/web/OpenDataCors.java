package vn.phusa.base.access.web;

import java.time.Duration;
import java.util.List;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Pages of any site may read the open API, without the cookies of whoever looks at them. */
final class OpenDataCors {

  private OpenDataCors() {}

  static CorsConfigurationSource source() {
    var reading = new CorsConfiguration();
    reading.setAllowedOrigins(List.of(CorsConfiguration.ALL));
    reading.setAllowedMethods(List.of("GET", "HEAD"));
    reading.setAllowedHeaders(List.of("Accept", "Accept-Language", "If-None-Match", "Range"));
    reading.setExposedHeaders(List.of("ETag", "Link", "Retry-After", "Content-Disposition"));
    reading.setAllowCredentials(false);
    reading.setMaxAge(Duration.ofHours(1));
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/api/v1/**", reading);
    return source;
  }
}
