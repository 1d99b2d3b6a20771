package vn.phusa.base.machine.inner;

import java.util.Optional;

/** A kind of text that proves a machine when it comes as {@code Authorization: Bearer}. */
public interface BearerProof {

  /**
   * Empty when it is not of this kind or nobody's.
   *
   * @throws vn.phusa.base.problem.Problem when it is of this kind and can be told why it proves
   *     nothing
   */
  Optional<Proof> check(String bearer);
}
