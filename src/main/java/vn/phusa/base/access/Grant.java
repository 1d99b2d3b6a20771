package vn.phusa.base.access;

/**
 * The right of one principal to read one dataset for one purpose: which columns, in which form, of
 * which rows. Only {@link Access} makes one; no request body is ever read into one.
 */
public final class Grant {

  private final Protected subject;
  private final Principal principal;
  private final Purpose purpose;
  private final Sight sight;
  private final PseudonymKey key;

  Grant(Protected subject, Principal principal, Purpose purpose, Sight sight, PseudonymKey key) {
    this.subject = subject;
    this.principal = principal;
    this.purpose = purpose;
    this.sight = sight;
    this.key = key;
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

  /** Columns, masks and rows. */
  public Sight sight() {
    return sight;
  }

  /** What pseudonyms of this grant are keyed by. */
  public PseudonymKey pseudonymKey() {
    return key;
  }
}
