package vn.phusa.base.journal;

import java.util.List;

/**
 * Shows whoever kept an older checkpoint that nothing before it has changed since.
 *
 * @param older size of the older tree
 * @param path the consistency proof (RFC 9162, 2.1.4)
 */
public record Growth(long older, List<Hash> path, Checkpoint checkpoint, String publicKey) {

  public Growth {
    path = List.copyOf(path);
  }
}
