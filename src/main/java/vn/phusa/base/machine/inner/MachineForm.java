package vn.phusa.base.machine.inner;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A machine as somebody typed it.
 *
 * @param id without the prefix
 * @param scopes names of {@link Scope}
 * @param datasets slugs with commas or spaces between them
 * @param networks the same of networks
 * @param endsOn a day as {@code 2027-06-30}
 */
public record MachineForm(
    String id,
    String name,
    String agency,
    String owner,
    Set<String> scopes,
    String datasets,
    String networks,
    String endsOn) {

  public MachineForm {
    scopes = Set.copyOf(scopes);
  }

  /** Nothing typed yet, to end on a day. */
  public static MachineForm blank(LocalDate end) {
    return new MachineForm("", "", "", "", Set.of(Scope.READ.name()), "", "", end.toString());
  }

  public static MachineForm of(Machine machine) {
    return new MachineForm(
        machine.shortId(),
        machine.name(),
        machine.agency(),
        machine.owner(),
        machine.scopes().stream().map(Scope::name).collect(Collectors.toSet()),
        joined(machine.datasets()),
        joined(machine.networks()),
        machine.endsOn().toString());
  }

  /** Empty when the last day is not a day. */
  public Optional<Machine> machine(boolean disabled) {
    return day()
        .map(end ->
            new Machine(
                Machine.PREFIX + id.strip(),
                name.strip(),
                agency.strip(),
                owner.strip(),
                known(),
                listed(datasets),
                listed(networks),
                end,
                disabled));
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(endsOn.strip()));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private Set<Scope> known() {
    return Arrays.stream(Scope.values())
        .filter(scope -> scopes.contains(scope.name()))
        .collect(Collectors.toSet());
  }

  private static Set<String> listed(String text) {
    return Arrays.stream(text.split("[,;\\s]+"))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String joined(Set<String> values) {
    return values.stream().sorted().collect(Collectors.joining(", "));
  }
}
