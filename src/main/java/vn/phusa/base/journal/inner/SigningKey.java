package vn.phusa.base.journal.inner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.Hash;

/** Both halves of the key that signs checkpoints (Ed25519). */
final class SigningKey {

  private static final int HASH_BYTES = 32;

  private final PrivateKey secret;
  private final VerifyingKey open;

  private SigningKey(PrivateKey secret, VerifyingKey open) {
    this.secret = secret;
    this.open = open;
  }

  static SigningKey random() {
    try {
      var pair = KeyPairGenerator.getInstance(VerifyingKey.KIND).generateKeyPair();
      return new SigningKey(pair.getPrivate(), new VerifyingKey(pair.getPublic()));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** As {@link #text} has written it. */
  static SigningKey parsed(String text) throws GeneralSecurityException {
    var halves = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(halves.getFirst()));
    return new SigningKey(
        KeyFactory.getInstance(VerifyingKey.KIND).generatePrivate(encoded),
        VerifyingKey.parsed(halves.getLast()));
  }

  /** Both halves in Base64, a line each, the secret one first. */
  String text() {
    return Base64.getEncoder().encodeToString(secret.getEncoded()) + "\n" + open.base64() + "\n";
  }

  VerifyingKey open() {
    return open;
  }

  /** What rows' keys are hashed with, drawn from this key (HKDF, RFC 5869); 32 bytes. */
  byte[] rowSecret() {
    try {
      var from = HKDFParameterSpec.ofExtract().addIKM(secret.getEncoded());
      var use = from.thenExpand("phusa row keys".getBytes(StandardCharsets.UTF_8), HASH_BYTES);
      return KDF.getInstance("HKDF-SHA256").deriveData(use);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Signature over a text, in Base64. */
  String sign(String text) {
    return sign(text.getBytes(StandardCharsets.UTF_8));
  }

  Checkpoint sign(long size, Hash root, Instant at) {
    var origin = open.origin();
    return new Checkpoint(origin, size, root, at, sign(Checkpoint.text(origin, size, root, at)));
  }

  private String sign(byte[] text) {
    try {
      var signature = Signature.getInstance(VerifyingKey.KIND);
      signature.initSign(secret);
      signature.update(text);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
