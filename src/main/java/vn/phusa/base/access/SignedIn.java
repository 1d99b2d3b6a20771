package vn.phusa.base.access;

import java.io.Serializable;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * What a session, or the proof that came with a call, says of who asks: ids alone, so that a change
 * of roles counts at once. Whoever puts one into the security context has proven it.
 *
 * @param behalf whose work the person does at present, by delegation; null for the own
 */
public record SignedIn(String id, @Nullable String behalf) implements Principal, Serializable {

  /** The house itself. */
  public static final String SYSTEM_ID = "system";

  /** For oneself. */
  public SignedIn(String id) {
    this(id, null);
  }

  @Override
  public String getName() {
    return id;
  }
}
