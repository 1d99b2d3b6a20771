package vn.phusa.base.machine.oauth;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.X509ClientCertificateAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.web.NimbusJwkSetEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2ClientAuthenticationFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenIntrospectionEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenRevocationEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.X509ClientCertificateAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationConverter;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.phusa.base.machine.MachineSettings;
import vn.phusa.base.machine.inner.Certificates;
import vn.phusa.base.machine.inner.Proving;

/**
 * The authorization server: client credentials and nothing else. Its filters are set up one by one,
 * for the whole set of Spring's would bring endpoints for codes and devices and a description that
 * promises them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MachineSettings.class)
class TokenChain {

  private static final PathPatternRequestMatcher.Builder PATHS =
      PathPatternRequestMatcher.withDefaults();

  @Bean
  @Order(0)
  SecurityFilterChain tokens(
      HttpSecurity http,
      Clients clients,
      IssuedTokens issued,
      SigningKeys keys,
      Proving proving,
      Certificates certificates,
      OAuthErrors errors,
      MachineSettings settings) {
    var proofs = clientProofs(clients, issued, proving, certificates);
    var acts = acts(clients, issued, keys);
    return http.securityMatcher(
            Endpoints.TOKEN,
            Endpoints.REVOKE,
            Endpoints.INTROSPECT,
            Endpoints.KEYS,
            Endpoints.METADATA)
        .csrf(csrf -> csrf.disable())
        .logout(out -> out.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authenticationManager(proofs)
        .exceptionHandling(refused -> refused.authenticationEntryPoint(errors))
        .addFilterAfter(new NoFiles(errors), SecurityContextHolderFilter.class)
        .addFilterAfter(new Issuer(settings.issuer()), SecurityContextHolderFilter.class)
        .addFilterBefore(
            new NimbusJwkSetEndpointFilter(keys), AbstractPreAuthenticatedProcessingFilter.class)
        .addFilterAfter(
            clientFilter(proofs, errors), AbstractPreAuthenticatedProcessingFilter.class)
        .addFilterAfter(tokenFilter(acts, errors), AuthorizationFilter.class)
        .addFilterAfter(introspectionFilter(acts, errors), AuthorizationFilter.class)
        .addFilterAfter(revocationFilter(acts, errors), AuthorizationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, Endpoints.METADATA, Endpoints.KEYS)
                .permitAll()
                .anyRequest()
                .authenticated())
        .build();
  }

  private static AuthenticationManager clientProofs(
      Clients clients, IssuedTokens issued, Proving proving, Certificates certificates) {
    var secret = new ClientSecretAuthenticationProvider(clients, issued);
    secret.setPasswordEncoder(new SecretCheck(proving));
    var certificate = new X509ClientCertificateAuthenticationProvider(clients, issued);
    certificate.setCertificateVerifier(new CertificateCheck(certificates));
    return new ProviderManager(secret, certificate);
  }

  private static AuthenticationManager acts(
      Clients clients, IssuedTokens issued, SigningKeys keys) {
    return new ProviderManager(
        new OAuth2ClientCredentialsAuthenticationProvider(issued, Tokens.generator(keys)),
        new OAuth2TokenRevocationAuthenticationProvider(issued),
        new OAuth2TokenIntrospectionAuthenticationProvider(clients, issued));
  }

  private static OAuth2ClientAuthenticationFilter clientFilter(
      AuthenticationManager proofs, OAuthErrors errors) {
    var filter = new OAuth2ClientAuthenticationFilter(proofs, posts());
    filter.setAuthenticationConverter(
        new DelegatingAuthenticationConverter(
            new ClientSecretBasicAuthenticationConverter(),
            new X509ClientCertificateAuthenticationConverter()));
    filter.setAuthenticationFailureHandler(errors);
    return filter;
  }

  private static RequestMatcher posts() {
    return new OrRequestMatcher(
        PATHS.matcher(HttpMethod.POST, Endpoints.TOKEN),
        PATHS.matcher(HttpMethod.POST, Endpoints.REVOKE),
        PATHS.matcher(HttpMethod.POST, Endpoints.INTROSPECT));
  }

  private static OAuth2TokenEndpointFilter tokenFilter(
      AuthenticationManager acts, OAuthErrors errors) {
    var filter = new OAuth2TokenEndpointFilter(acts);
    filter.setAuthenticationConverter(new ScopesAsked());
    filter.setAuthenticationFailureHandler(errors);
    return filter;
  }

  private static OAuth2TokenIntrospectionEndpointFilter introspectionFilter(
      AuthenticationManager acts, OAuthErrors errors) {
    var filter = new OAuth2TokenIntrospectionEndpointFilter(acts);
    filter.setAuthenticationFailureHandler(errors);
    return filter;
  }

  private static OAuth2TokenRevocationEndpointFilter revocationFilter(
      AuthenticationManager acts, OAuthErrors errors) {
    var filter = new OAuth2TokenRevocationEndpointFilter(acts);
    filter.setAuthenticationFailureHandler(errors);
    return filter;
  }
}
