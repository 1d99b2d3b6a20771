package vn.phusa.base.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a session, or the proof that came with a call, says of who asks: ids alone, so that a change
 * of roles counts at once. Whoever puts one into the security context has proven it.
 *
 * @param behalf whose work the person does at present, by delegation; null for the own
 * @param scopes what a proof is limited to, for those whose proofs are: a key or token of a
 *     machine; its room decides what they mean
 */
public record SignedIn(String id, @Nullable String behalf, Set<String> scopes)
    implements Principal, Serializable {

  /** The house itself. */
  public static final String SYSTEM_ID = "system";

  public SignedIn {
    scopes = Set.copyOf(scopes);
  }

  /** Somebody whose proof has no limits of its own. */
  public SignedIn(String id, @Nullable String behalf) {
    this(id, behalf, Set.of());
  }

  /** For oneself. */
  public SignedIn(String id) {
    this(id, null);
  }

  @Override
  public String getName() {
    return id;
  }
}
