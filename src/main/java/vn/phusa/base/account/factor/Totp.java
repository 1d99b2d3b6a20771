package vn.phusa.base.account.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes of six digits that change every 30 seconds (RFC 6238 with HMAC-SHA-1, the only
 * form that all authenticators know). The step before and the one after count too: clocks of phones
 * differ.
 */
final class Totp {

  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  private static final long STEP_SECONDS = CODES.getTimeStep().toSeconds();

  private Totp() {}

  /** The step of time whose code this is; empty for a wrong one. */
  static OptionalLong step(byte[] seed, String code, Instant now) {
    var present = now.getEpochSecond() / STEP_SECONDS;
    for (var step = present - 1; step <= present + 1; step++) {
      if (MessageDigest.isEqual(bytes(code(seed, step)), bytes(code))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** Six digits. */
  static String code(byte[] seed, long step) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(seed, CODES.getAlgorithm()),
          Instant.ofEpochSecond(step * STEP_SECONDS));
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
