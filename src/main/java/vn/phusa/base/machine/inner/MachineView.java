package vn.phusa.base.machine.inner;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A machine as pages show it.
 *
 * @param agency name of its agency
 * @param owner name of the person who answers for it, or the id of one without an account
 * @param credentials newest first
 * @param today in Vietnam's time
 */
public record MachineView(
    Machine machine,
    Standing standing,
    String agency,
    String owner,
    List<Credential> credentials,
    LocalDate today) {

  private static final int SOON_DAYS = 30;

  public MachineView {
    credentials = List.copyOf(credentials);
  }

  public boolean endsSoon() {
    return standing == Standing.ACTIVE && daysLeft() <= SOON_DAYS;
  }

  public long daysLeft() {
    return ChronoUnit.DAYS.between(today, machine.endsOn());
  }

  public Optional<LocalDate> lastUsedOn() {
    return credentials.stream()
        .flatMap(one -> one.lastUsedOn().stream())
        .max(Comparator.naturalOrder());
  }

  public List<Credential> of(Kind kind) {
    return credentials.stream().filter(one -> one.kind() == kind).toList();
  }

  public boolean holds(Credential credential) {
    return credential.holdsOn(today);
  }
}
