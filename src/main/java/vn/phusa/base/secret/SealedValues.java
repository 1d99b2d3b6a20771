package vn.phusa.base.secret;

/** Where sealed secrets are kept, so that they can be sealed with another key. */
public interface SealedValues {

  /**
   * Opens each and seals it anew, in the transaction of the caller. Whoever is writing is waited
   * for, and nobody writes meanwhile: the key of what they wrote is gone afterwards.
   *
   * @return how many there were
   */
  int reseal();
}
