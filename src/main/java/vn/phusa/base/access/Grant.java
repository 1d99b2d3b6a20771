package vn.phusa.base.access;

/**
 * The right of one principal to read one dataset for one purpose. Only {@link Access} makes one; no
 * request body is ever read into one.
 */
public final class Grant {

  private final Protected subject;
  private final Principal principal;
  private final Purpose purpose;

  Grant(Protected subject, Principal principal, Purpose purpose) {
    this.subject = subject;
    this.principal = principal;
    this.purpose = purpose;
  }

  /** Slug of the dataset that may be read. */
  public String dataset() {
    return subject.dataset();
  }

  public Classification classification() {
    return subject.classification();
  }

  public Principal principal() {
    return principal;
  }

  public Purpose purpose() {
    return purpose;
  }
}
