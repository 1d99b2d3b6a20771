package vn.phusa.base.account.provider;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import vn.phusa.base.access.WayIn;
import vn.phusa.base.account.ProviderSettings;

/**
 * Sends people to the provider and takes them back (authorization code with PKCE). The provider is
 * asked for its addresses when the first person comes, so that this house starts without it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderWay implements WayIn {

  /** The last part of {@code /oauth2/authorization/...} and {@code /login/oauth2/code/...}. */
  static final String ID = "provider";

  private final ProviderSettings settings;
  private final ObjectProvider<ProviderOutcome> outcome;

  ProviderWay(ProviderSettings settings, ObjectProvider<ProviderOutcome> outcome) {
    this.settings = settings;
    this.outcome = outcome;
  }

  @Override
  public void onPages(HttpSecurity http) {
    if (!settings.isThere()) {
      return;
    }
    var registrations = new SupplierClientRegistrationRepository(this::registrations);
    http.oauth2Login(login ->
        login
            .loginPage("/sign-in")
            .clientRegistrationRepository(registrations)
            .authorizationEndpoint(there ->
                there.authorizationRequestResolver(new AuthorizationRequests(registrations)))
            .authorizedClientRepository(new NoTokens())
            .successHandler(outcome.getObject())
            .failureHandler(outcome.getObject()));
  }

  private InMemoryClientRegistrationRepository registrations() {
    return new InMemoryClientRegistrationRepository(registration());
  }

  private ClientRegistration registration() {
    return ClientRegistrations.fromIssuerLocation(settings.issuer())
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .scope(settings.scopes())
        .build();
  }
}
