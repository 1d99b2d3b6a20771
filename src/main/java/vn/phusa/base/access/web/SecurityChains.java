package vn.phusa.base.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.access.WayIn;

/**
 * The two ways in, both deny first: programs below {@code /api} and where the list of parts is,
 * people everywhere else.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class SecurityChains {

  /** What this software is made of (CycloneDX), for operators and their scanners. */
  private static final String PARTS = "/actuator/sbom";

  /** Nobody reads them, and they would stand around every filter of every request. */
  @Bean
  SecurityObservationSettings noSecurityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http,
      Refusals refusals,
      ServerKeyFilter serverKey,
      UnknownBearer unknown,
      RequestLimit limit,
      Denials denials,
      OperatorsOnly operators,
      ObjectProvider<WayIn> ways) {
    ways.forEach(way -> way.onApi(http));
    SecurityHeaders.on(http);
    return http.securityMatcher("/api/**", PARTS, PARTS + "/**")
        .addFilter(OpenDataCors.filter())
        .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityChains::needsNoToken))
        .addFilterBefore(
            new FilesOfStrangers(refusals, SecurityChains::needsNoToken), CsrfFilter.class)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.disable())
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterAfter(denials, CsrfFilter.class)
        .addFilterAfter(serverKey, CsrfFilter.class)
        .addFilterAfter(unknown, BasicAuthenticationFilter.class)
        .addFilterBefore(limit, AuthorizationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(PublicPaths.INNER_DISPATCHES)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/v1/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/api/v1/**")
                .permitAll()
                .requestMatchers(PublicPaths::isCalculation)
                .permitAll()
                .requestMatchers(PARTS, PARTS + "/**")
                .access(operators)
                .anyRequest()
                .authenticated())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(
      HttpSecurity http,
      Refusals refusals,
      PageLimit limit,
      Denials denials,
      ObjectProvider<WayIn> ways) {
    ways.forEach(way -> way.onPages(http));
    SecurityHeaders.on(http);
    return http.logout(out ->
            out.logoutUrl("/sign-out").logoutSuccessUrl("/").deleteCookies("phusa", "__Host-phusa"))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterBefore(new FilesOfStrangers(refusals, request -> false), CsrfFilter.class)
        .addFilterAfter(limit, CsrfFilter.class)
        .addFilterAfter(denials, CsrfFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(PublicPaths.INNER_DISPATCHES)
                .permitAll()
                .requestMatchers(PublicPaths::includes)
                .permitAll()
                .anyRequest()
                .authenticated())
        .build();
  }

  /** No other site can send it in somebody's name. */
  private static boolean needsNoToken(HttpServletRequest request) {
    return Credentials.comeAlong(request) || PublicPaths.isCalculation(request);
  }
}
