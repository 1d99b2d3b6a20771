package vn.phusa.base.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.PrivateFile;

/** A sealed secret is a form number, 12 random bytes, and what AES-GCM makes of it. */
@Component
class SealedSecrets implements Secrets {

  private static final byte FORM = 1;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  SealedSecrets(@Value("${phusa.dir:var}") Path directory) throws IOException {
    var file = directory.resolve("secrets.key");
    if (Files.notExists(file)) {
      PrivateFile.write(file, HexFormat.of().formatHex(random(KEY_BYTES)));
    }
    key = new SecretKeySpec(HexFormat.of().parseHex(Files.readString(file).strip()), "AES");
  }

  @Override
  public byte[] seal(String place, byte[] plain) {
    var nonce = random(NONCE_BYTES);
    var sealed = apply(Cipher.ENCRYPT_MODE, nonce, place, plain);
    return ByteBuffer.allocate(1 + nonce.length + sealed.length)
        .put(FORM)
        .put(nonce)
        .put(sealed)
        .array();
  }

  @Override
  public byte[] open(String place, byte[] sealed) {
    if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORM) {
      throw new IllegalStateException("not a sealed secret: " + place);
    }
    var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
    var rest = Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length);
    return apply(Cipher.DECRYPT_MODE, nonce, place, rest);
  }

  private byte[] apply(int mode, byte[] nonce, String place, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException unsealed) {
      throw new IllegalStateException("cannot open the secret of " + place, unsealed);
    }
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
