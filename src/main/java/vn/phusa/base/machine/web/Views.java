package vn.phusa.base.machine.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.phusa.base.access.Principal;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.machine.inner.Machine;
import vn.phusa.base.machine.inner.MachineView;
import vn.phusa.base.machine.inner.Standings;

/** Puts names to what a machine is known by. */
@Component
class Views {

  private final Keeping keeping;
  private final Standings standings;
  private final Directory directory;
  private final Accounts accounts;

  Views(Keeping keeping, Standings standings, Directory directory, Accounts accounts) {
    this.keeping = keeping;
    this.standings = standings;
    this.directory = directory;
    this.accounts = accounts;
  }

  MachineView of(Machine machine) {
    return new MachineView(
        machine,
        standings.of(machine),
        directory.findAgency(machine.agency()).map(Agency::name).orElse(machine.agency()),
        accounts.find(machine.owner()).map(Principal::name).orElse(machine.owner()),
        keeping.credentials(machine.id()),
        standings.today());
  }

  /** Where the present request was sent, for lines to copy. */
  String address() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }

  List<Agency> agencies() {
    return directory.agencies();
  }

  List<Principal> people() {
    return accounts.all();
  }
}
