package vn.phusa.base.account.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Refused;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;

/** Where one goes after the password, and what the journal says about a wrong one. */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private final Entrance entrance;
  private final Journal journal;

  SignInOutcome(Entrance entrance, Journal journal) {
    this.entrance = entrance;
    this.journal = journal;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    entrance.proven(request, response, authentication.getName(), "");
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (reason instanceof Refused) {
      write("access.sign-in.failed", request);
      response.sendRedirect("/sign-in?dormant");
      return;
    }
    var locked = reason instanceof LockedException;
    write(locked ? "access.sign-in.locked" : "access.sign-in.failed", request);
    response.sendRedirect(locked ? "/sign-in?locked" : "/sign-in?failed");
  }

  private void write(String action, HttpServletRequest request) {
    var id = String.valueOf(request.getParameter("id"));
    var subject = id.length() > 60 ? id.substring(0, 60) : id;
    var details = Map.of("address", request.getRemoteAddr());
    journal.append(new Entry("anonymous", action, subject, details));
  }
}
