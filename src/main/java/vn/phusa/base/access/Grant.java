package vn.phusa.base.access;

/**
 * The right of one principal to read one dataset in one way: which columns, in which form, of which
 * rows. Only {@link Access} makes one; no request body is ever read into one.
 */
public final class Grant {

  private final Protected subject;
  private final Principal principal;
  private final Use use;
  private final Sight sight;
  private final PseudonymKey key;

  Grant(Protected subject, Principal principal, Use use, Sight sight, PseudonymKey key) {
    this.subject = subject;
    this.principal = principal;
    this.use = use;
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

  /** The stated purpose; the way of use where none was stated. For the journal. */
  public String wantedFor() {
    return sight.wantedFor(use);
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
