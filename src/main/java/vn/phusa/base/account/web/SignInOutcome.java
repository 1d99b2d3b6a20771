package vn.phusa.base.account.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;

/** Where one goes after the page to sign in, and what the journal says about it. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler {

  private final Journal journal;

  SignInOutcome(Journal journal) {
    this.journal = journal;
    setDefaultTargetUrl("/console");
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    write(authentication.getName(), "access.signed-in", request);
    super.onAuthenticationSuccess(request, response, authentication);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    var locked = reason instanceof LockedException;
    write("anonymous", locked ? "account.sign-in.locked" : "account.sign-in.failed", request);
    response.sendRedirect(locked ? "/sign-in?locked" : "/sign-in?failed");
  }

  private void write(String principal, String action, HttpServletRequest request) {
    var id = String.valueOf(request.getParameter("id"));
    var subject = id.length() > 60 ? id.substring(0, 60) : id;
    journal.append(
        new Entry(principal, action, subject, Map.of("address", request.getRemoteAddr())));
  }
}
