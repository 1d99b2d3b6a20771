package vn.phusa.base.access;

/** Makes grants for hand-made fakes; the product has no such thing. */
public final class TestGrants {

  private TestGrants() {}

  public static Grant of(Protected subject, Principal principal, Purpose purpose) {
    return new Grant(subject, principal, purpose);
  }
}
