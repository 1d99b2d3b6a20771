package vn.phusa.base.journal.inner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.PrivateFile;

/**
 * The key that signs checkpoints (Ed25519), made at the first start and kept outside the database;
 * whoever changes the journal in the database cannot sign what it has become.
 */
public final class SigningKey {

  private static final String KIND = "Ed25519";
  private static final int ORIGIN_BYTES = 8;
  private static final int HASH_BYTES = 32;
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private final PrivateKey secret;
  private final PublicKey open;
  private final String origin;

  private SigningKey(PrivateKey secret, PublicKey open) {
    this.secret = secret;
    this.open = open;
    var name = Hash.of(open.getEncoded()).bytes();
    this.origin = "phusa-journal/" + HexFormat.of().formatHex(name, 0, ORIGIN_BYTES);
  }

  /** The key in {@code signing.key} of a directory, with its public half beside it. */
  public static SigningKey in(Path directory) throws IOException {
    var file = directory.resolve("signing.key");
    try {
      if (Files.notExists(file)) {
        PrivateFile.write(file, newPair());
      }
      var halves = Files.readString(file).lines().toList();
      var keys = KeyFactory.getInstance(KIND);
      var key =
          new SigningKey(
              keys.generatePrivate(new PKCS8EncodedKeySpec(decoded(halves.getFirst()))),
              keys.generatePublic(new X509EncodedKeySpec(decoded(halves.getLast()))));
      Files.writeString(directory.resolve("public.pem"), key.pem());
      return key;
    } catch (GeneralSecurityException unusable) {
      throw new IOException(file.toString(), unusable);
    }
  }

  /** Both halves in Base64, the secret one first. */
  private static String newPair() throws GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance(KIND).generateKeyPair();
    var base64 = Base64.getEncoder();
    return base64.encodeToString(pair.getPrivate().getEncoded())
        + "\n"
        + base64.encodeToString(pair.getPublic().getEncoded())
        + "\n";
  }

  /** Names the key in every checkpoint that it signs. */
  public String origin() {
    return origin;
  }

  /** Hashes of rows' keys, by a secret that is drawn from this one (HKDF, RFC 5869). */
  public KeyHash rowKeys() {
    try {
      var from = HKDFParameterSpec.ofExtract().addIKM(secret.getEncoded());
      var use = from.thenExpand("phusa row keys".getBytes(StandardCharsets.UTF_8), HASH_BYTES);
      return new KeyHash(KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", use));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The public half, for whoever wants to check. */
  public String pem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + LINES.encodeToString(open.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  /** Signature over a line of text, in Base64. */
  String sign(String line) {
    try {
      var signature = Signature.getInstance(KIND);
      signature.initSign(secret);
      signature.update(line.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Whether this key has signed the line. */
  boolean signed(String line, String signed) {
    try {
      var signature = Signature.getInstance(KIND);
      signature.initVerify(open);
      signature.update(line.getBytes(StandardCharsets.UTF_8));
      return signature.verify(Base64.getDecoder().decode(signed));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      return false;
    }
  }

  public Checkpoint sign(long size, Hash root, Instant at) {
    try {
      var signature = Signature.getInstance(KIND);
      signature.initSign(secret);
      signature.update(Checkpoint.text(origin, size, root, at));
      var signed = Base64.getEncoder().encodeToString(signature.sign());
      return new Checkpoint(origin, size, root, at, signed);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Whether this key has signed it. */
  public boolean signed(Checkpoint checkpoint) {
    if (!checkpoint.origin().equals(origin)) {
      return false;
    }
    try {
      var signature = Signature.getInstance(KIND);
      signature.initVerify(open);
      signature.update(checkpoint.text());
      return signature.verify(checkpoint.signatureBytes());
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      return false;
    }
  }

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64.strip());
  }
}
