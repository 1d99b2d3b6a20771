package vn.phusa.base.machine.inner;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came with a call has proven a machine.
 *
 * @param scopes as they stand in tokens; no more than these, whatever the machine may
 */
public record Proof(String machine, Set<String> scopes) {

  public Proof {
    scopes = Set.copyOf(scopes);
  }

  static Proof by(Credential credential) {
    var scopes = credential.scopes().stream().map(Scope::text).collect(Collectors.toSet());
    return new Proof(credential.machine(), scopes);
  }
}
