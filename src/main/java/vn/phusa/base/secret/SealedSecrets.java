package vn.phusa.base.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.key.KeyFiles;

/**
 * A sealed secret is a form number, 12 random bytes, and what AES-GCM makes of it. The file has a
 * key in each line, in hexadecimal, with the time when it was made: the first seals, all of them
 * open; there is more than one only while everything is being sealed anew.
 */
@Component
class SealedSecrets implements Secrets {

  private static final byte FORM = 1;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final KeyFiles files;
  private final Clock clock;
  private volatile List<Key> newestFirst;

  SealedSecrets(@Value("${phusa.dir:var}") Path directory, KeyFiles files, Clock clock)
      throws IOException {
    this.file = directory.resolve("secrets.key");
    this.files = files;
    this.clock = clock;
    this.newestFirst = Files.exists(file) ? read() : List.of();
    if (newestFirst.isEmpty()) {
      renew();
    }
  }

  @Override
  public byte[] seal(String place, byte[] plain) {
    var nonce = random(NONCE_BYTES);
    try {
      var sealed = apply(Cipher.ENCRYPT_MODE, newestFirst.getFirst(), nonce, place, plain);
      return ByteBuffer.allocate(1 + nonce.length + sealed.length)
          .put(FORM)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public byte[] open(String place, byte[] sealed) {
    if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORM) {
      throw new IllegalStateException("not a sealed secret: " + place);
    }
    var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
    var rest = Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length);
    var failure = new IllegalStateException("cannot open the secret of " + place);
    for (var key : newestFirst) {
      try {
        return apply(Cipher.DECRYPT_MODE, key, nonce, place, rest);
      } catch (GeneralSecurityException sealedOtherwise) {
        failure.addSuppressed(sealedOtherwise);
      }
    }
    throw failure;
  }

  /** When the key that seals was made. */
  Instant made() {
    return newestFirst.getFirst().made();
  }

  /** Whether something may still be sealed with an earlier key. */
  boolean hasFormerKeys() {
    return newestFirst.size() > 1;
  }

  /** A new key seals from now on; what earlier ones sealed still opens. */
  synchronized void renew() throws IOException {
    var keys = new ArrayList<>(newestFirst);
    keys.addFirst(new Key(new SecretKeySpec(random(KEY_BYTES), "AES"), clock.instant()));
    keep(keys);
  }

  /** What earlier keys sealed opens no more. */
  synchronized void forgetFormerKeys() throws IOException {
    keep(List.of(newestFirst.getFirst()));
  }

  private void keep(List<Key> keys) throws IOException {
    files.write(file, keys.stream().map(Key::line).collect(Collectors.joining("\n", "", "\n")));
    newestFirst = List.copyOf(keys);
  }

  private List<Key> read() throws IOException {
    var written = Files.getLastModifiedTime(file).toInstant();
    return files
        .read(file)
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> Key.of(line, written))
        .toList();
  }

  private static byte[] apply(int mode, Key key, byte[] nonce, String place, byte[] text)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(text);
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private record Key(SecretKey key, Instant made) {

    /** The first version wrote no time. */
    static Key of(String line, Instant written) {
      var parts = line.strip().split(" ", 2);
      var key = new SecretKeySpec(HexFormat.of().parseHex(parts[0]), "AES");
      return new Key(key, parts.length > 1 ? Instant.parse(parts[1]) : written);
    }

    String line() {
      return HexFormat.of().formatHex(key.getEncoded()) + " " + made;
    }

    /** Without the key. */
    @Override
    public String toString() {
      return "Key[" + made + "]";
    }
  }
}
