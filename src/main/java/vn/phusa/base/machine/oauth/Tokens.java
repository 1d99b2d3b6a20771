package vn.phusa.base.machine.oauth;

import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;

/** How access tokens look: RFC 9068, signed with ES256. */
final class Tokens {

  private Tokens() {}

  static JwtGenerator generator(SigningKeys keys) {
    var encoder = new NimbusJwtEncoder(keys);
    encoder.setJwkSelector(List::getFirst);
    var generator = new JwtGenerator(encoder);
    generator.setJwtCustomizer(Tokens::asAccessToken);
    return generator;
  }

  private static void asAccessToken(JwtEncodingContext context) {
    var issuer = context.getAuthorizationServerContext().getIssuer();
    context.getJwsHeader().algorithm(SignatureAlgorithm.ES256).type(TokenReader.TYPE);
    context
        .getClaims()
        .audience(List.of(issuer))
        .claim("client_id", context.getRegisteredClient().getClientId());
  }
}
