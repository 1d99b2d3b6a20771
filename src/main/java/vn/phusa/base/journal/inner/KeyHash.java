package vn.phusa.base.journal.inner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.phusa.base.journal.RowKeys;

/** HMAC-SHA-256 (RFC 2104) over texts with their lengths, cut to 64 bits. */
public final class KeyHash implements RowKeys {

  private static final String KIND = "HmacSHA256";
  private static final int BYTES = 8;

  private final List<SecretKey> newestFirst;

  private KeyHash(List<SecretKey> newestFirst) {
    this.newestFirst = newestFirst;
  }

  /**
   * @param newestFirst the secret that hashes, and those that have hashed before it
   */
  static KeyHash of(List<byte[]> newestFirst) {
    return new KeyHash(
        newestFirst.stream().<SecretKey>map(secret -> new SecretKeySpec(secret, KIND)).toList());
  }

  @Override
  public String hash(String dataset, List<String> key) {
    return hash(newestFirst.getFirst(), dataset, key);
  }

  @Override
  public List<String> hashes(String dataset, List<String> key) {
    return newestFirst.stream().map(secret -> hash(secret, dataset, key)).toList();
  }

  private static String hash(SecretKey secret, String dataset, List<String> key) {
    try {
      var mac = Mac.getInstance(KIND);
      mac.init(secret);
      add(mac, dataset);
      key.forEach(part -> add(mac, part));
      return HexFormat.of().formatHex(mac.doFinal(), 0, BYTES);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void add(Mac mac, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    mac.update(bytes);
  }
}
