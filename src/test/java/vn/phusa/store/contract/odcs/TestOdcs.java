package vn.phusa.store.contract.odcs;

import vn.phusa.store.contract.inner.Odcs;

/** The real documents for tests of other packages. */
public final class TestOdcs {

  private TestOdcs() {}

  public static Odcs odcs() {
    return new OdcsYaml();
  }
}
