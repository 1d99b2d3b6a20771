package vn.phusa.base.journal.inner;

import org.jspecify.annotations.Nullable;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Hash;

/**
 * What an entry says, as it is hashed.
 *
 * @param salt none in entries of before version 2
 */
public record Said(Entry entry, @Nullable Salt salt) {

  /** An entry as the database will give it back, with a salt of its own. */
  public static Said anew(Entry entry) {
    return new Said(Canonical.storable(entry), Salt.random());
  }

  public Hash content() {
    return Hash.of(canonical());
  }

  /** The bytes of which {@link #content} is the hash. */
  public byte[] canonical() {
    return Canonical.bytes(entry, salt);
  }
}
