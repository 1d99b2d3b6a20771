package vn.phusa.base.access;

import java.io.Serializable;
import java.security.Principal;

/**
 * What a session, or the proof that came with a call, says of who asks: the id alone, so that a
 * change of roles counts at once. Whoever puts one into the security context has proven it.
 */
public record SignedIn(String id) implements Principal, Serializable {

  /** The house itself. */
  public static final String SYSTEM_ID = "system";

  @Override
  public String getName() {
    return id;
  }
}
