package vn.phusa.base.machine.oauth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.access.Tries;
import vn.phusa.base.text.Words;

/**
 * Refusals of the token endpoints, as RFC 6749, section 5.2 wants them; the Vietnamese sentence is
 * in a member of its own, because {@code error_description} is ASCII. Wrong secrets from one
 * address have to wait after a while.
 */
@Component
class OAuthErrors implements AuthenticationFailureHandler, AuthenticationEntryPoint {

  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final String LIMIT = "temporarily_unavailable";
  private static final Set<String> SAID =
      Set.of(
          OAuth2ErrorCodes.INVALID_CLIENT,
          OAuth2ErrorCodes.INVALID_SCOPE,
          OAuth2ErrorCodes.INVALID_REQUEST,
          OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE,
          OAuth2ErrorCodes.UNSUPPORTED_TOKEN_TYPE,
          LIMIT);
  private static final int TIMES = 10;

  private final Tries addresses;
  private final long wait;

  OAuthErrors(AccessSettings settings) {
    this.wait = settings.signInWait().toSeconds();
    this.addresses = new Tries(settings, TIMES);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    refuse(request, response, OAuth2ErrorCodes.INVALID_CLIENT);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    SecurityContextHolder.clearContext();
    refuse(
        request,
        response,
        reason instanceof OAuth2AuthenticationException known
            ? known.getError().getErrorCode()
            : OAuth2ErrorCodes.INVALID_REQUEST);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, String error)
      throws IOException {
    if (!error.equals(OAuth2ErrorCodes.INVALID_CLIENT)) {
      write(response, HttpStatus.BAD_REQUEST, error);
      return;
    }
    if (!addresses.failed(request.getRemoteAddr())) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
      write(response, HttpStatus.TOO_MANY_REQUESTS, LIMIT);
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Phu Sa\"");
    write(response, HttpStatus.UNAUTHORIZED, error);
  }

  private static void write(HttpServletResponse response, HttpStatus status, String error)
      throws IOException {
    var body = new LinkedHashMap<String, String>();
    body.put("error", error);
    if (SAID.contains(error)) {
      var key = "machine.oauth." + error;
      body.put("error_description", Words.in(Locale.ENGLISH).of(key));
      body.put("error_description_vi", Words.in(VIETNAMESE).of(key));
    }
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getWriter().write(JsonMapper.shared().writeValueAsString(body));
  }
}
