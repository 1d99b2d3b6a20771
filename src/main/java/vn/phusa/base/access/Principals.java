package vn.phusa.base.access;

import java.util.Optional;

/**
 * Those who can sign in, known by rooms to the right of this one: people, machines. No two rooms
 * know the same id.
 */
public interface Principals {

  /** What holds of them now; empty for whoever is unknown here or may not come in any more. */
  Optional<Principal> find(SignedIn who);
}
