package vn.phusa.base.key;

/** Closes texts with a key that never leaves it. */
interface KeyModule {

  /**
   * @param name what it belongs to; only under the same name it opens again
   */
  byte[] close(String name, byte[] open);

  /**
   * @throws IllegalArgumentException for what this module has not closed under this name
   */
  byte[] open(String name, byte[] closed);
}
