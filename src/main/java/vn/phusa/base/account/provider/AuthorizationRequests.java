package vn.phusa.base.account.provider;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * How people are sent to the provider: with {@code ?again} it is to ask them anew who they are,
 * however long they have been signed in there (OpenID Connect Core 1.0, section 3.1.2.1), and they
 * come back to their own account.
 */
final class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {

  static final String AGAIN = "again";

  /** Where Spring Security looks for the page that somebody wanted. */
  private static final String WANTED = "SPRING_SECURITY_SAVED_REQUEST";

  private final DefaultOAuth2AuthorizationRequestResolver usual;

  AuthorizationRequests(ClientRegistrationRepository registrations) {
    usual = new DefaultOAuth2AuthorizationRequestResolver(registrations);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return again(usual.resolve(request), request);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
    return again(usual.resolve(request, id), request);
  }

  private static @Nullable OAuth2AuthorizationRequest again(
      @Nullable OAuth2AuthorizationRequest usual, HttpServletRequest request) {
    if (usual == null || request.getParameter(AGAIN) == null) {
      return usual;
    }
    request.getSession().setAttribute(WANTED, new SimpleSavedRequest("/console/account"));
    return OAuth2AuthorizationRequest.from(usual)
        .additionalParameters(parameters -> {
          parameters.put("prompt", "login");
          parameters.put("max_age", FreshProof.LONGEST.toSeconds());
        })
        .build();
  }
}
