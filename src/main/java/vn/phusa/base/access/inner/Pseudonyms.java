package vn.phusa.base.access.inner;

/** Keys of pseudonyms, each for one purpose. */
public interface Pseudonyms {

  /** 32 bytes, always the same for a purpose of this installation. */
  byte[] key(String purpose);
}
