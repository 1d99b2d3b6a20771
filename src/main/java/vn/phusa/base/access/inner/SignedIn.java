package vn.phusa.base.access.inner;

import java.io.Serializable;
import java.security.Principal;

/** What a session remembers of a person: the id alone, so that a change of roles counts at once. */
public record SignedIn(String id) implements Principal, Serializable {

  /** The house itself. */
  public static final String SYSTEM_ID = "system";

  @Override
  public String getName() {
    return id;
  }
}
