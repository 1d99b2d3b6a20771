package vn.phusa.base.machine.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.machine.MachineCode;
import vn.phusa.base.machine.inner.BearerProof;
import vn.phusa.base.machine.inner.Kind;
import vn.phusa.base.machine.inner.Proof;
import vn.phusa.base.machine.inner.Proving;
import vn.phusa.base.machine.inner.Secret;
import vn.phusa.base.problem.Problem;

/** An API key that came with a call. */
@Component
class KeyProof implements BearerProof {

  private final Proving proving;

  KeyProof(Proving proving) {
    this.proving = proving;
  }

  @Override
  public Optional<Proof> check(String bearer) {
    if (!Secret.isMeant(bearer)) {
      return Optional.empty();
    }
    var secret = Secret.read(bearer).orElseThrow(() -> new Problem(MachineCode.KEY_MISTYPED));
    return proving.by(Kind.KEY, secret);
  }
}
