package vn.phusa.base.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.access.Refused;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Problems;
import vn.phusa.base.problem.RequestCode;

/** What a request that is not let through is answered with: a problem, or the page to sign in. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final Addresses addresses;
  private final Alarm alarm;
  private final Duration wait;

  Refusals(Addresses addresses, Alarm alarm, AccessSettings settings) {
    this.addresses = addresses;
    this.alarm = alarm;
    this.wait = settings.signInWait();
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (reason instanceof LockedException) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
      Problems.send(request, response, new Problem(AccessCode.SIGN_IN_LOCKED, wait.toMinutes()));
      return;
    }
    if (reason instanceof Refused refused) {
      Problems.send(request, response, refused.problem());
      return;
    }
    if (!Credentials.comeAlong(request) && !addresses.exist(request)) {
      Problems.send(request, response, new Problem(RequestCode.NOT_FOUND, request.getRequestURI()));
      return;
    }
    if (wantsPage(request)) {
      response.sendRedirect("/sign-in");
      return;
    }
    askToSignIn(request, response);
  }

  private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getHeader("Sec-Fetch-Mode") == null) {
      // Scripts wait for this; a browser would open a window of its own.
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Phu Sa\", charset=\"UTF-8\"");
    }
    var code =
        Credentials.comeAlong(request) ? AccessCode.CREDENTIALS_WRONG : AccessCode.SIGN_IN_NEEDED;
    Problems.send(request, response, new Problem(code));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    if (reason instanceof CsrfException && isStrangersCall(request)) {
      askToSignIn(request, response);
      return;
    }
    if (reason instanceof CsrfException) {
      alarm.raise("access.form.refused", request);
    }
    var problem =
        reason instanceof CsrfException
            ? new Problem(AccessCode.FORM_EXPIRED)
            : new Problem(AccessCode.FORBIDDEN, request.getServletPath());
    Problems.send(request, response, problem);
  }

  /** A script that brings nothing has no form that could have expired. */
  private static boolean isStrangersCall(HttpServletRequest request) {
    return request.getServletPath().startsWith("/api/")
        && SecurityContextHolder.getContext().getAuthentication() == null;
  }

  private static boolean wantsPage(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return accept != null
        && accept.contains("text/html")
        && request.getHeader("HX-Request") == null
        && !request.getServletPath().startsWith("/api/");
  }
}
