package vn.phusa.base.account.signin;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that have just been proven, kept as keyed digests in memory only: a script that calls a
 * hundred times pays the slow hash once. A changed password has another hash and so another digest.
 */
final class ProvenLately {

  private static final String DIGEST = "HmacSHA256";
  private static final int BYTES = 32;
  private static final int MOST = 1_000;
  private static final long MINUTES_10 = 600_000_000_000L;

  private final byte[] key = new byte[BYTES];
  private final Map<String, Long> until =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST;
        }
      };

  ProvenLately() {
    new SecureRandom().nextBytes(key);
  }

  boolean check(String hash, String password, BooleanSupplier slowly) {
    var digest = digest(hash + "\n" + password);
    if (isKnown(digest)) {
      return true;
    }
    if (!slowly.getAsBoolean()) {
      return false;
    }
    remember(digest);
    return true;
  }

  private synchronized boolean isKnown(String digest) {
    var end = until.get(digest);
    return end != null && end - System.nanoTime() > 0;
  }

  private synchronized void remember(String digest) {
    until.remove(digest);
    until.put(digest, System.nanoTime() + MINUTES_10);
  }

  private String digest(String text) {
    try {
      var mac = Mac.getInstance(DIGEST);
      mac.init(new SecretKeySpec(key, DIGEST));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
