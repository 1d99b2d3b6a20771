package vn.phusa.base.journal.inner;

import vn.phusa.base.journal.Hash;

/**
 * The root of a complete subtree of 256^level entries; these alone are stored, every other node is
 * computed from at most 256 of the level below.
 *
 * @param index counts the tiles of one level from 0
 */
public record Tile(int level, long index, Hash hash) {

  /** Binary levels of the tree between one tile level and the next. */
  public static final int LEVELS = 8;

  /** How many entries a tile of the first level covers. */
  public static final long WIDTH = 1L << LEVELS;
}
