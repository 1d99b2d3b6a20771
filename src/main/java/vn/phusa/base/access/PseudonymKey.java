package vn.phusa.base.access;

/** What pseudonyms are keyed by (HMAC-SHA-256, RFC 2104): another for every purpose. */
public final class PseudonymKey {

  private static final int BLOCK = 64;

  private final byte[] key;

  /**
   * @param key at most 64 bytes
   */
  PseudonymKey(byte[] key) {
    this.key = key.clone();
  }

  /** The block that the inner hash begins with, 64 bytes. */
  public byte[] inner() {
    return padded(0x36);
  }

  /** The block that the outer hash begins with, 64 bytes. */
  public byte[] outer() {
    return padded(0x5c);
  }

  private byte[] padded(int pad) {
    var block = new byte[BLOCK];
    System.arraycopy(key, 0, block, 0, key.length);
    for (var i = 0; i < BLOCK; i++) {
      block[i] ^= (byte) pad;
    }
    return block;
  }
}
