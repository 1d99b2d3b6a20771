package vn.phusa.base.machine.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.phusa.base.machine.inner.Revocations;

/** Reads access tokens (RFC 9068) and says whether they hold. */
@Component
class TokenReader {

  /** Type of an access token, so that no other token that is signed here can pass for one. */
  static final String TYPE = "at+jwt";

  private final Supplier<JWTProcessor<SecurityContext>> processor;
  private final Revocations revocations;
  private final Clock clock;

  TokenReader(SigningKeys keys, Revocations revocations, Clock clock) {
    this.processor = SingletonSupplier.of(() -> processor(keys));
    this.revocations = revocations;
    this.clock = clock;
  }

  private static JWTProcessor<SecurityContext> processor(SigningKeys keys) {
    var processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(Set.of(new JOSEObjectType(TYPE))));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
    processor.setJWTClaimsSetVerifier((claims, context) -> requireForUs(claims));
    return processor;
  }

  /** This house issues tokens for itself alone (RFC 9068, section 4). */
  private static void requireForUs(JWTClaimsSet claims) throws BadJWTException {
    if (!claims.getAudience().equals(List.of(String.valueOf(claims.getIssuer())))) {
      throw new BadJWTException("for another audience");
    }
  }

  /** What a token says that was signed here, also when it has ended; empty for any other text. */
  Optional<JWTClaimsSet> read(String text) {
    try {
      return Optional.of(processor.get().process(text, null));
    } catch (ParseException | BadJOSEException | JOSEException anothers) {
      return Optional.empty();
    }
  }

  boolean isRevoked(JWTClaimsSet token) {
    return revocations.holds(String.valueOf(token.getJWTID()));
  }

  boolean holds(JWTClaimsSet token) {
    var end = token.getExpirationTime();
    return end != null && end.toInstant().isAfter(clock.instant()) && !isRevoked(token);
  }
}
