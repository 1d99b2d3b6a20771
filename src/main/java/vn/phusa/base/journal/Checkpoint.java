package vn.phusa.base.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * What the installation has signed about its journal: that its first {@code size} entries are the
 * ones with this Merkle root.
 *
 * @param origin names the key, as {@code phusa-journal/3f9a61c2}
 * @param root RFC 9162 tree over the hashes of the entries 1 to {@code size}
 * @param signature Ed25519 over {@link #text}, in Base64
 */
public record Checkpoint(String origin, long size, Hash root, Instant at, String signature) {

  /**
   * What is signed: four lines, as in the checkpoints of transparency logs (C2SP tlog-checkpoint).
   */
  public static byte[] text(String origin, long size, Hash root, Instant at) {
    return (origin + "\n" + size + "\n" + root.base64() + "\n" + at + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  public byte[] text() {
    return text(origin, size, root, at);
  }

  public byte[] signatureBytes() {
    return Base64.getDecoder().decode(signature);
  }

  /** Whether both say the same about the journal. */
  public boolean agrees(Checkpoint other) {
    return size == other.size && root.equals(other.root);
  }
}
