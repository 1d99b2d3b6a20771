package vn.phusa.base.machine.inner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key or secret while it is in somebody's hands: {@code phusa_<id>_<64 digits><8 digits>}. The
 * beginning tells whoever finds it what it is, the last eight digits (CRC-32 of what stands before
 * them) tell a mistyped one from a wrong one. Kept nowhere.
 */
public final class Secret {

  private static final String BEGIN = "phusa_";
  private static final Pattern FORM =
      Pattern.compile("phusa_([a-z0-9.-]{1,60})_([0-9a-f]{64})([0-9a-f]{8})");
  private static final int BYTES = 32;
  private static final int HINT = 4;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HexFormat HEX = HexFormat.of();

  private final String shortId;
  private final byte[] bits;

  private Secret(String shortId, byte[] bits) {
    this.shortId = shortId;
    this.bits = bits;
  }

  public static Secret fresh(Machine machine) {
    var bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new Secret(machine.shortId(), bits);
  }

  /** It means to be one. */
  public static boolean isMeant(String text) {
    return text.startsWith(BEGIN);
  }

  /** Empty when it is not whole. */
  public static Optional<Secret> read(String text) {
    var found = FORM.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    var secret = new Secret(found.group(1), HEX.parseHex(found.group(2)));
    return Optional.of(secret).filter(whole -> whole.text().equals(text));
  }

  /** Id of the machine that it says it is of. */
  public String machine() {
    return Machine.PREFIX + shortId;
  }

  /** To be shown once. */
  public String text() {
    var body = BEGIN + shortId + "_" + HEX.formatHex(bits);
    var check = new CRC32();
    check.update(body.getBytes(StandardCharsets.US_ASCII));
    return body + HEX.toHexDigits((int) check.getValue());
  }

  public String hash() {
    return hash(bits);
  }

  /** SHA-256 in hexadecimal digits; 256 random bits need no slow hash. */
  public static String hash(byte[] bytes) {
    try {
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** The last characters, which are of the checksum. */
  public String hint() {
    var text = text();
    return text.substring(text.length() - HINT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && shortId.equals(secret.shortId)
        && MessageDigest.isEqual(bits, secret.bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }

  @Override
  public String toString() {
    return "Secret[" + shortId + "]";
  }
}
