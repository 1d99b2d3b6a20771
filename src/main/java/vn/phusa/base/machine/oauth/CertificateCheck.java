package vn.phusa.base.machine.oauth;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import vn.phusa.base.machine.inner.Certificates;
import vn.phusa.base.machine.inner.Proof;
import vn.phusa.base.problem.Problem;

/** Whether the certificate of a connection is one of those that hold for the client (RFC 8705). */
final class CertificateCheck implements Consumer<OAuth2ClientAuthenticationContext> {

  private final Certificates certificates;

  CertificateCheck(Certificates certificates) {
    this.certificates = certificates;
  }

  @Override
  public void accept(OAuth2ClientAuthenticationContext context) {
    OAuth2ClientAuthenticationToken asked = context.getAuthentication();
    if (proof(asked.getCredentials())
        .filter(proof -> proof.machine().equals(context.getRegisteredClient().getClientId()))
        .isEmpty()) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
  }

  private Optional<Proof> proof(@Nullable Object shown) {
    try {
      return shown instanceof X509Certificate[] chain && chain.length > 0
          ? certificates.check(chain[0])
          : Optional.empty();
    } catch (Problem ended) {
      return Optional.empty();
    }
  }
}
