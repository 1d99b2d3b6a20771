package vn.phusa.base.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;
import vn.phusa.base.problem.Problem;

/**
 * A token behind PKCS #11 (OASIS, version 2.40): a hardware security module, a card, SoftHSM. Its
 * AES key of 256 bits is made in the token and cannot be taken out of it; AES-GCM is done there.
 * What is closed is 12 random bytes and what the token makes of the text.
 */
final class Pkcs11Module implements KeyModule {

  private static final int KEY_BITS = 256;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Provider provider;
  private final Key key;

  private Pkcs11Module(Provider provider, Key key) {
    this.provider = provider;
    this.key = key;
  }

  /**
   * @throws Problem {@link KeyCode#MODULE_UNUSABLE}
   */
  static Pkcs11Module of(KeySettings settings) {
    try {
      var provider = Security.getProvider("SunPKCS11").configure(configuration(settings));
      var token = KeyStore.getInstance("PKCS11", provider);
      token.load(null, settings.pin().toCharArray());
      return new Pkcs11Module(provider, key(token, provider, settings.label()));
    } catch (GeneralSecurityException
        | IOException
        | InvalidParameterException
        | ProviderException unusable) {
      throw new Problem(
          unusable, KeyCode.MODULE_UNUSABLE, String.valueOf(settings.library()), reason(unusable));
    }
  }

  /** The form of the JDK's PKCS #11 Reference Guide; two dashes: the text itself, no file. */
  private static String configuration(KeySettings settings) {
    return """
    --name = phusa
    library = "%s"
    slotListIndex = %d
    attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
      CKA_TOKEN = true
      CKA_SENSITIVE = true
      CKA_EXTRACTABLE = false
      CKA_ENCRYPT = true
      CKA_DECRYPT = true
    }
    """
        .formatted(settings.library(), settings.slot());
  }

  private static Key key(KeyStore token, Provider provider, String label)
      throws GeneralSecurityException {
    if (!token.containsAlias(label)) {
      var maker = KeyGenerator.getInstance("AES", provider);
      maker.init(KEY_BITS);
      token.setEntry(label, new KeyStore.SecretKeyEntry(maker.generateKey()), null);
    }
    return token.getKey(label, null);
  }

  /** The token's own word for it lies deepest. */
  private static String reason(Throwable failure) {
    var deepest = failure;
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      deepest = cause;
    }
    return deepest.toString();
  }

  @Override
  public byte[] close(String name, byte[] open) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      var closed = apply(Cipher.ENCRYPT_MODE, nonce, name, open);
      return ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
    } catch (GeneralSecurityException | ProviderException gone) {
      throw new Problem(gone, KeyCode.MODULE_UNUSABLE, provider.getName(), reason(gone));
    }
  }

  @Override
  public byte[] open(String name, byte[] closed) {
    if (closed.length < NONCE_BYTES) {
      throw new IllegalArgumentException("too short");
    }
    var nonce = Arrays.copyOf(closed, NONCE_BYTES);
    try {
      return apply(
          Cipher.DECRYPT_MODE, nonce, name, Arrays.copyOfRange(closed, NONCE_BYTES, closed.length));
    } catch (GeneralSecurityException | ProviderException otherwise) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private byte[] apply(int mode, byte[] nonce, String name, byte[] text)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(text);
  }
}
