package vn.phusa.base.journal.inner;

import java.security.SecureRandom;

/**
 * 128 random bits that the hash of an entry's content begins with. They stand beside the words and
 * go with them: whoever has the hash alone cannot find the words by trying.
 */
public final class Salt {

  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;

  private Salt(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Salt random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Salt(bytes);
  }

  /**
   * One that the database gives back.
   *
   * @throws IllegalArgumentException when it has another length: no other could be moved into the
   *     words that follow
   */
  public static Salt stored(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a salt of " + bytes.length + " bytes");
    }
    return new Salt(bytes.clone());
  }

  public byte[] bytes() {
    return bytes.clone();
  }
}
