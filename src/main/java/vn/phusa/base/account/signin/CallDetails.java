package vn.phusa.base.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Marks a password that came with a call, where nothing more can be asked for. */
final class CallDetails extends WebAuthenticationDetails {

  private static final long serialVersionUID = 1;

  CallDetails(HttpServletRequest request) {
    super(request);
  }
}
