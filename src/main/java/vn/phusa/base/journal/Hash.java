package vn.phusa.base.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 value. */
public final class Hash {

  /** What stands before the first entry. */
  public static final Hash NONE = new Hash(new byte[32]);

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash of these parts, one after the other. */
  public static Hash of(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return new Hash(digest.digest());
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** A value that was computed earlier. */
  public static Hash stored(byte[] value) {
    return new Hash(value.clone());
  }

  /** Leaf of a Merkle tree over entries (RFC 9162, 2.1.1). */
  public static Hash leaf(Hash entry) {
    return of(LEAF, entry.bytes);
  }

  /** Inner node of a Merkle tree (RFC 9162, 2.1.1). */
  public static Hash node(Hash left, Hash right) {
    return of(NODE, left.bytes, right.bytes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** As it is written in files and answers. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
