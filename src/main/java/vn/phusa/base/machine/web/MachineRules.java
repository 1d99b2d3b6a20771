package vn.phusa.base.machine.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.machine.MachineSettings;
import vn.phusa.base.machine.inner.Machine;
import vn.phusa.base.machine.inner.Standings;

/** What a machine must be like; a broken rule is named by the key of its sentence. */
@Component
class MachineRules {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");
  private static final Pattern DATASET = Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+");

  /** Addresses only: a name would be looked up outside. */
  private static final Pattern NETWORK = Pattern.compile("[0-9a-fA-F.:]+(/\\d{1,3})?");

  private static final int LONGEST = 60;
  private static final int LONGEST_NAME = 120;
  private static final int MOST = 200;

  private final Directory directory;
  private final Accounts accounts;
  private final Standings standings;
  private final MachineSettings settings;

  MachineRules(
      Directory directory, Accounts accounts, Standings standings, MachineSettings settings) {
    this.directory = directory;
    this.accounts = accounts;
    this.standings = standings;
    this.settings = settings;
  }

  /** The first rule that it breaks. */
  Optional<String> broken(Machine machine) {
    return unless(isId(machine.shortId()), "id")
        .or(() -> unless(isName(machine.name()), "name"))
        .or(() -> unless(isAgency(machine.agency()), "agency"))
        .or(() -> unless(accounts.find(machine.owner()).isPresent(), "owner"))
        .or(() -> unless(!machine.scopes().isEmpty(), "scopes"))
        .or(() -> unless(isInTime(machine.endsOn()), "endsOn"))
        .or(() -> unless(areDatasets(machine), "datasets"))
        .or(() -> unless(areNetworks(machine), "networks"));
  }

  /** The last day that a machine may have which is made or prolonged today. */
  LocalDate latestEnd() {
    return standings.today().plusDays(settings.longestDays());
  }

  private static Optional<String> unless(boolean kept, String rule) {
    return kept ? Optional.empty() : Optional.of(rule);
  }

  private static boolean isId(String id) {
    return id.length() <= LONGEST && ID.matcher(id).matches();
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.length() <= LONGEST_NAME;
  }

  private boolean isAgency(String code) {
    return directory.agencies().stream().anyMatch(agency -> agency.code().equals(code));
  }

  private boolean isInTime(LocalDate end) {
    return !end.isBefore(standings.today()) && !end.isAfter(latestEnd());
  }

  private static boolean areDatasets(Machine machine) {
    return machine.datasets().size() <= MOST
        && machine.datasets().stream().allMatch(slug -> DATASET.matcher(slug).matches());
  }

  private static boolean areNetworks(Machine machine) {
    return machine.networks().size() <= MOST
        && machine.networks().stream().allMatch(MachineRules::isNetwork);
  }

  private static boolean isNetwork(String network) {
    if (!NETWORK.matcher(network).matches()) {
      return false;
    }
    try {
      new IpAddressMatcher(network);
      return true;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
