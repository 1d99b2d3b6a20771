package vn.phusa.base.journal;

import java.util.List;

/**
 * Shows a stranger that an entry stands in the journal that a checkpoint was signed for. How to
 * check it is told in {@code docs/rooms/journal.md}.
 *
 * @param canonical the bytes of the entry whose SHA-256 is {@code content}, in Base64
 * @param before hash of the entry before it
 * @param hash SHA-256 of number, time, {@code before} and {@code content}
 * @param path hashes beside the way from the leaf to the root, the lowest first (RFC 9162, 2.1.3)
 * @param publicKey of whoever signed the checkpoint, as PEM
 */
public record Proof(
    Recorded entry,
    String canonical,
    Hash content,
    Hash before,
    Hash hash,
    List<Hash> path,
    Checkpoint checkpoint,
    String publicKey) {

  public Proof {
    path = List.copyOf(path);
  }
}
