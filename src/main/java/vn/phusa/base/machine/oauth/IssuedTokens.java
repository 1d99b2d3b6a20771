package vn.phusa.base.machine.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.machine.inner.Revocations;

/**
 * Tokens are not kept: what one allows stands in it, signed. Only those that were revoked are
 * remembered, until they would have ended.
 */
@Component
class IssuedTokens implements OAuth2AuthorizationService {

  private final Clients clients;
  private final TokenReader reader;
  private final Revocations revocations;
  private final Journal journal;

  IssuedTokens(Clients clients, TokenReader reader, Revocations revocations, Journal journal) {
    this.clients = clients;
    this.reader = reader;
    this.revocations = revocations;
    this.journal = journal;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    var token = Objects.requireNonNull(authorization.getAccessToken());
    var machine = authorization.getPrincipalName();
    if (!token.isInvalidated()) {
      var scopes = new TreeSet<>(token.getToken().getScopes());
      journal.append(
          new Entry(machine, "machine.token.issued", machine, Map.of("scopes", scopes.toString())));
      return;
    }
    var end = token.getToken().getExpiresAt();
    revocations.add(authorization.getId(), end == null ? Instant.MAX : end);
    journal.append(new Entry(machine, "machine.token.revoked", machine, Map.of()));
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    throw new UnsupportedOperationException("tokens are revoked");
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return null;
  }

  /** None for a token whose machine may not call any more. */
  @Override
  public @Nullable OAuth2Authorization findByToken(String text, @Nullable OAuth2TokenType type) {
    return reader.read(text).map(token -> authorization(text, token)).orElse(null);
  }

  private @Nullable OAuth2Authorization authorization(String text, JWTClaimsSet token) {
    var client = clients.findByClientId(String.valueOf(token.getSubject()));
    if (client == null) {
      return null;
    }
    var access =
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER,
            text,
            instant(token.getIssueTime()),
            instant(token.getExpirationTime()),
            TokenProof.scopes(token));
    return OAuth2Authorization.withRegisteredClient(client)
        .id(String.valueOf(token.getJWTID()))
        .principalName(client.getClientId())
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .token(
            access,
            facts -> {
              facts.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims(token));
              facts.put(
                  OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, reader.isRevoked(token));
            })
        .build();
  }

  private static Map<String, Object> claims(JWTClaimsSet token) {
    var claims = new HashMap<>(token.getClaims());
    claims.replaceAll((name, value) -> value instanceof Date date ? date.toInstant() : value);
    return claims;
  }

  private static Instant instant(@Nullable Date date) {
    return date == null ? Instant.EPOCH : date.toInstant();
  }
}
