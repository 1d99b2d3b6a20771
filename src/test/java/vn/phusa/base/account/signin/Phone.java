package vn.phusa.base.account.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Somebody's authenticator, fed with what a page shows. */
public record Phone(byte[] seed) {

  private static final Pattern SHOWN = Pattern.compile("class=\"ps-seed\">([A-Z2-7 ]+)<");

  public static Phone scan(String page) {
    var shown = SHOWN.matcher(page);
    if (!shown.find()) {
      throw new AssertionError("no seed on " + page);
    }
    return new Phone(new Base32().decode(shown.group(1).replace(" ", "")));
  }

  /** The code of so many steps from now on. */
  public String code(int steps) {
    try {
      var generator = new TimeBasedOneTimePasswordGenerator();
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(seed, generator.getAlgorithm()),
          Instant.now().plus(generator.getTimeStep().multipliedBy(steps)));
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
