package vn.phusa.base.journal.postgres;

import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.inner.Frontier;

/**
 * Where the chain goes on.
 *
 * @param last hash of the last entry
 * @param signed size of the newest checkpoint, 0 before the first
 */
record Head(Hash last, Frontier tree, long signed) {

  static final Head EMPTY = new Head(Hash.NONE, new Frontier(), 0);

  long size() {
    return tree.size();
  }
}
