package vn.phusa.base.account.signin;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.SessionIdGenerator;
import org.springframework.stereotype.Component;

/** 216 random bits, which are as many characters as the column of the table holds. */
@Component
class SessionIds implements SessionIdGenerator {

  private static final int BYTES = 27;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public String generate() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
