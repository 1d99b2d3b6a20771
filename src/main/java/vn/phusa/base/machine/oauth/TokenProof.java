package vn.phusa.base.machine.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusa.base.machine.MachineCode;
import vn.phusa.base.machine.inner.BearerProof;
import vn.phusa.base.machine.inner.Proof;
import vn.phusa.base.problem.Problem;

/** An access token that came with a call. */
@Component
class TokenProof implements BearerProof {

  /** The compact form of a signed token, whose header begins with an opening brace. */
  private static final Pattern FORM = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");

  private final TokenReader reader;

  TokenProof(TokenReader reader) {
    this.reader = reader;
  }

  @Override
  public Optional<Proof> check(String bearer) {
    return FORM.matcher(bearer).matches() ? reader.read(bearer).map(this::proof) : Optional.empty();
  }

  private Proof proof(JWTClaimsSet token) {
    if (!reader.holds(token)) {
      throw new Problem(MachineCode.TOKEN_ENDED);
    }
    return new Proof(String.valueOf(token.getSubject()), scopes(token));
  }

  static Set<String> scopes(JWTClaimsSet token) {
    try {
      @Nullable List<String> scopes = token.getStringListClaim("scope");
      return scopes == null ? Set.of() : Set.copyOf(scopes);
    } catch (ParseException notOurs) {
      return Set.of();
    }
  }
}
