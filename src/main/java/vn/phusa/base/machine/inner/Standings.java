package vn.phusa.base.machine.inner;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import vn.phusa.base.account.Accounts;

/** Whether machines may call at this moment. */
@Component
public class Standings {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Accounts accounts;
  private final Clock clock;

  Standings(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  public Standing of(Machine machine) {
    if (machine.disabled()) {
      return Standing.DISABLED;
    }
    if (machine.endsOn().isBefore(today())) {
      return Standing.ENDED;
    }
    return accounts.find(machine.owner()).isPresent() ? Standing.ACTIVE : Standing.OWNERLESS;
  }

  public boolean active(Machine machine) {
    return of(machine) == Standing.ACTIVE;
  }

  /** In Vietnam's time. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }
}
