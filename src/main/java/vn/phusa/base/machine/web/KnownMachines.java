package vn.phusa.base.machine.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Principals;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.machine.inner.Machine;
import vn.phusa.base.machine.inner.Machines;
import vn.phusa.base.machine.inner.Standings;

/** Machines that may call, with no more than the scopes of their proof. */
@Component
class KnownMachines implements Principals {

  private final Machines machines;
  private final Standings standings;

  KnownMachines(Machines machines, Standings standings) {
    this.machines = machines;
    this.standings = standings;
  }

  @Override
  public Optional<Principal> find(SignedIn who) {
    return who.id().startsWith(Machine.PREFIX)
        ? machines
            .find(who.id())
            .filter(standings::active)
            .flatMap(machine -> machine.principal(who.scopes()))
        : Optional.empty();
  }
}
