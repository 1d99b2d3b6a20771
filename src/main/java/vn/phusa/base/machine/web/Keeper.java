package vn.phusa.base.machine.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;
import vn.phusa.base.machine.MachineCode;
import vn.phusa.base.machine.inner.Machine;
import vn.phusa.base.problem.Problem;

/** Lets stewards and operators in, nobody else. */
@Component
class Keeper {

  private final Access access;

  Keeper(Access access) {
    this.access = access;
  }

  /** The id of the steward or operator who asks. */
  String required() {
    var principal = present();
    if (!keeps(principal)) {
      throw refusal();
    }
    return principal.id();
  }

  /** Whoever asks keeps all machines, or answers for some as their developer. */
  boolean keepsAll() {
    var principal = present();
    if (!keeps(principal) && !principal.has(Role.DEVELOPER)) {
      throw refusal();
    }
    return keeps(principal);
  }

  /**
   * The id of whoever may do something with the credentials of this machine: those who keep all,
   * and the developer who answers for it. To other developers it is not there.
   */
  String requiredFor(Machine machine) {
    var mine = keepsAll() || machine.owner().equals(present().id());
    if (!mine) {
      throw new Problem(MachineCode.MACHINE_MISSING, machine.id());
    }
    return present().id();
  }

  /** Which of them whoever asks may see. */
  List<Machine> seen(List<Machine> machines) {
    var all = keepsAll();
    var id = present().id();
    return machines.stream().filter(machine -> all || machine.owner().equals(id)).toList();
  }

  private Principal present() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    return principal;
  }

  private static boolean keeps(Principal principal) {
    return principal.has(Role.STEWARD) || principal.has(Role.OPERATOR);
  }

  private static Problem refusal() {
    return new Problem(AccessCode.FORBIDDEN, "/console/machines");
  }
}
