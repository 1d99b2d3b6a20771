package vn.phusa.collect.source.http;

import java.io.IOException;
import java.util.Optional;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;

/**
 * What lets us in: nothing, a key in a header, or a token that the server gives for an id and a
 * secret (OAuth 2, client credentials).
 */
final class Authority {

  private final Link link;
  private final CloseableHttpClient client;
  private Optional<String> token = Optional.empty();

  Authority(Link link, CloseableHttpClient client) {
    this.link = link;
    this.client = client;
  }

  void sign(ClassicHttpRequest request) throws IOException {
    if (!link.text("tokenUrl").isEmpty()) {
      request.setHeader("Authorization", "Bearer " + token());
      return;
    }
    if (!link.text("secret").isEmpty()) {
      var name = link.text("keyHeader");
      request.setHeader(name.isEmpty() ? "Authorization" : name, link.text("secret"));
    }
  }

  private String token() {
    if (token.isEmpty()) {
      token = Optional.of(fetched());
    }
    return token.get();
  }

  private String fetched() {
    var registration =
        ClientRegistration.withRegistrationId("source")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .tokenUri(link.needed("tokenUrl"))
            .clientId(link.needed("clientId"))
            .clientSecret(link.text("secret"))
            .scope(link.text("scope").isEmpty() ? new String[0] : link.text("scope").split(" +"))
            .build();
    var tokens = new RestClientClientCredentialsTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(new HttpComponentsClientHttpRequestFactory(client))
            .configureMessageConverters(converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .build());
    try {
      return tokens
          .getTokenResponse(new OAuth2ClientCredentialsGrantRequest(registration))
          .getAccessToken()
          .getTokenValue();
    } catch (OAuth2AuthorizationException e) {
      throw new Problem(
          e,
          SourceCode.SIGN_IN_REFUSED,
          link.text("clientId"),
          link.text("tokenUrl"),
          e.getError().getErrorCode());
    }
  }
}
