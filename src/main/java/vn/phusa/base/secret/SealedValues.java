package vn.phusa.base.secret;

/** Where sealed secrets are kept, so that they can be sealed with another key. */
public interface SealedValues {

  /**
   * Opens each and seals it anew, in the transaction of the caller.
   *
   * @return how many there were
   */
  int reseal();
}
