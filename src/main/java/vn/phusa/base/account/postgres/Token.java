package vn.phusa.base.account.postgres;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret part of a one-time link: 256 random bits, of which only the SHA-256 is stored. */
final class Token {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Token() {}

  static String fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The token of a link that somebody has pasted: what follows the last {@code #}, or the last
   * {@code /} as in links of before 0.1; line breaks that a letter has put into it are left out.
   */
  static String in(String link) {
    var whole = link.replaceAll("\\s", "");
    return whole.substring(Math.max(whole.lastIndexOf('#'), whole.lastIndexOf('/')) + 1);
  }

  static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
