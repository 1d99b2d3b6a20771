package vn.phusa.base.journal.inner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import vn.phusa.base.journal.RowKeys;

/** HMAC-SHA-256 (RFC 2104) over texts with their lengths, cut to 64 bits. */
public final class KeyHash implements RowKeys {

  private static final String KIND = "HmacSHA256";
  private static final int BYTES = 8;

  private final SecretKey secret;

  KeyHash(SecretKey secret) {
    this.secret = secret;
  }

  @Override
  public String hash(String dataset, List<String> key) {
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
