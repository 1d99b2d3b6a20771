package vn.phusa.base.machine.inner;

/** The keys that sign access tokens. */
public interface KeyRing {

  /**
   * Signs with a new key from now on; tokens of the one before hold until they end.
   *
   * @return id of the new key
   */
  String rotate();
}
