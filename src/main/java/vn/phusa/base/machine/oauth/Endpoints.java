package vn.phusa.base.machine.oauth;

import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** Where the authorization server answers; there is no page of consent and no code. */
final class Endpoints {

  static final String METADATA = "/.well-known/oauth-authorization-server";
  static final AuthorizationServerSettings SETTINGS = AuthorizationServerSettings.builder().build();
  static final String TOKEN = SETTINGS.getTokenEndpoint();
  static final String REVOKE = SETTINGS.getTokenRevocationEndpoint();
  static final String INTROSPECT = SETTINGS.getTokenIntrospectionEndpoint();
  static final String KEYS = SETTINGS.getJwkSetEndpoint();

  private Endpoints() {}
}
