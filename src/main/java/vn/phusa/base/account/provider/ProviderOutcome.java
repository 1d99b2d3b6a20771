package vn.phusa.base.account.provider;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Refused;
import vn.phusa.base.account.inner.Doorway;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;

/** Whom the provider vouches for becomes somebody known here, or is told why not. */
@Component
class ProviderOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderOutcome.class);

  /** "Multiple-factor authentication" (RFC 8176, section 2). */
  private static final String MULTIPLE = "mfa";

  private final ProviderPeople people;
  private final Doorway doorway;
  private final Journal journal;
  private final Clock clock;

  ProviderOutcome(ProviderPeople people, Doorway doorway, Journal journal, Clock clock) {
    this.people = people;
    this.doorway = doorway;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication proven)
      throws IOException, ServletException {
    var user = (OidcUser) Objects.requireNonNull(proven.getPrincipal());
    var subject = Objects.requireNonNull(user.getSubject());
    var connecting = Connecting.take(request.getSession(), clock.instant());
    if (connecting.isPresent()) {
      people.connect(subject, connecting.get());
      doorway.proven(request, response, connecting.get(), "session");
      return;
    }
    try {
      var person = people.find(subject, new Claims(user.getClaims()));
      FreshProof.keep(request, person, user.getIdToken().getAuthenticatedAt());
      doorway.proven(request, response, person, factor(user));
    } catch (Refused refused) {
      onAuthenticationFailure(request, response, refused);
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    var unknown = reason instanceof Refused;
    if (!unknown) {
      LOG.warn("the identity provider's answer was refused: {}", reason.getMessage());
    }
    var details = Map.of("address", request.getRemoteAddr(), "factor", "provider");
    journal.append(new Entry("anonymous", "access.sign-in.failed", "", details));
    request.getSession().invalidate();
    response.sendRedirect(unknown ? "/sign-in?unknown" : "/sign-in?provider");
  }

  private static String factor(OidcUser user) {
    var methods =
        Objects.requireNonNullElse(user.getIdToken().getAuthenticationMethods(), List.<String>of());
    return methods.contains(MULTIPLE) ? "provider" : "";
  }
}
