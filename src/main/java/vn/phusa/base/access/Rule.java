package vn.phusa.base.access;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One rule of access, as a row that stewards keep. Rules are asked in order; the first whose
 * conditions all hold decides, and where none does nothing is shown.
 *
 * @param id ASCII slug; pseudonyms that the rule gives are keyed by it, unless it names purposes
 * @param position place in the order, from 1
 * @param title what it is for, in Vietnamese
 * @param law what it rests on, as {@code Luật 91/2025/QH15, Điều 16}; may be empty
 * @param enabled a rule that is not is passed over
 */
public record Rule(
    String id,
    int position,
    String title,
    String law,
    boolean enabled,
    Who who,
    What what,
    When when,
    Outcome outcome) {

  /** The same rule at another place in the order. */
  public Rule at(int newPosition) {
    return new Rule(id, newPosition, title, law, enabled, who, what, when, outcome);
  }

  /** Applies only when one of some purposes is stated, and this is one of them. */
  boolean asksFor(String purpose) {
    return when.purposes().contains(purpose);
  }

  /**
   * What its pseudonyms are keyed by: whoever may see the same persons for two purposes cannot join
   * the two.
   *
   * @param purpose the stated one, if any
   */
  String pseudonyms(Optional<String> purpose) {
    return purpose.filter(this::asksFor).map("purpose:"::concat).orElse(id);
  }

  /** How close a reader must be to the dataset. */
  public enum Circle {
    /** Also who has not signed in. */
    ANYONE,
    /** Anyone who works for a state agency. */
    STATE_AGENCY,
    /** The agency that holds the dataset, or one above it. */
    OWNER
  }

  /**
   * @param roles one of them is needed; empty when any will do
   * @param agencies electronic codes of which the reader's is one or below one; empty for any
   */
  public record Who(Circle circle, Set<Role> roles, Set<String> agencies) {
    public Who {
      roles = Set.copyOf(roles);
      agencies = Set.copyOf(agencies);
    }
  }

  /**
   * @param classifications empty for any
   * @param owners codes of agencies of which the owner is one or below one; empty for any
   * @param datasets slugs; empty for any
   */
  public record What(
      Set<Classification> classifications, Set<String> owners, Set<String> datasets) {
    public What {
      classifications = Set.copyOf(classifications);
      owners = Set.copyOf(owners);
      datasets = Set.copyOf(datasets);
    }
  }

  /**
   * @param uses empty for any
   * @param purposes ids of which one must be stated; empty for any, also none
   * @param networks CIDR ranges or single addresses that the call must come from; empty for any
   * @param from first day, in Vietnam's time
   * @param to last day
   */
  public record When(
      Set<Use> uses,
      Set<String> purposes,
      Set<String> networks,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    public When {
      uses = Set.copyOf(uses);
      purposes = Set.copyOf(purposes);
      networks = Set.copyOf(networks);
    }

    public static When always() {
      return new When(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }
  }

  /** What a rule decides. */
  public sealed interface Outcome {
    record Refused() implements Outcome {}

    /**
     * @param columns how columns of each sensitivity leave; one that is not named is hidden
     * @param smallestGroup 0 for rows; otherwise only aggregates leave, of groups of at least so
     *     many rows
     */
    record Granted(Map<Sensitivity, Treatment> columns, RowScope rows, int smallestGroup)
        implements Outcome {
      public Granted {
        columns = Map.copyOf(columns);
      }

      /** Everything as it is. */
      public static Granted everything() {
        var columns = new EnumMap<Sensitivity, Treatment>(Sensitivity.class);
        for (var sensitivity : Sensitivity.values()) {
          columns.put(sensitivity, new Treatment.Shown());
        }
        return new Granted(columns, new RowScope.All(), 0);
      }
    }
  }
}
