package vn.phusa.base.journal.inner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.Hash;

/** The public half of a key of the journal (Ed25519). */
public final class VerifyingKey {

  static final String KIND = "Ed25519";
  private static final int ORIGIN_BYTES = 8;
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private final PublicKey open;
  private final String origin;

  VerifyingKey(PublicKey open) {
    this.open = open;
    var name = Hash.of(open.getEncoded()).bytes();
    this.origin = "phusa-journal/" + HexFormat.of().formatHex(name, 0, ORIGIN_BYTES);
  }

  /**
   * @param base64 the key's SubjectPublicKeyInfo (RFC 5280)
   */
  static VerifyingKey parsed(String base64) throws GeneralSecurityException {
    var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
    return new VerifyingKey(KeyFactory.getInstance(KIND).generatePublic(encoded));
  }

  /** Names the key in every checkpoint that it signs. */
  public String origin() {
    return origin;
  }

  /** SubjectPublicKeyInfo in Base64. */
  public String base64() {
    return Base64.getEncoder().encodeToString(open.getEncoded());
  }

  /** For whoever wants to check. */
  public String pem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + LINES.encodeToString(open.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  /** Whether this key has signed the text. */
  boolean signed(String text, String signed) {
    return signed(text.getBytes(StandardCharsets.UTF_8), signed);
  }

  /** Whether this key has signed it. */
  boolean signed(Checkpoint checkpoint) {
    return checkpoint.origin().equals(origin) && signed(checkpoint.text(), checkpoint.signature());
  }

  private boolean signed(byte[] text, String signed) {
    try {
      var signature = Signature.getInstance(KIND);
      signature.initVerify(open);
      signature.update(text);
      return signature.verify(Base64.getDecoder().decode(signed));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      return false;
    }
  }
}
