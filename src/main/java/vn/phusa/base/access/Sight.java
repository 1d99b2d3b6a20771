package vn.phusa.base.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much of one dataset somebody sees: what a {@link Grant} carries to the lake, and what pages
 * ask before they show anything that was computed from rows.
 *
 * @param rule id of the rule that decided
 * @param purpose id of what the data is wanted for, as stated; empty when nothing was
 * @param pseudonyms what pseudonyms are keyed by: the purpose when the rule names purposes, else
 *     the rule
 * @param classed columns that hold something protected, by id
 * @param treatments how columns of each sensitivity leave; one that is not named is hidden
 * @param rows which rows; empty for all
 * @param smallestGroup 0 for rows, otherwise the fewest rows that an aggregate may speak of
 */
public record Sight(
    String rule,
    Optional<String> purpose,
    String pseudonyms,
    Map<String, Sensitivity> classed,
    Map<Sensitivity, Treatment> treatments,
    Optional<OwnRows> rows,
    int smallestGroup) {

  public Sight {
    classed = Map.copyOf(classed);
    treatments = Map.copyOf(treatments);
  }

  /** Of somebody who has stated no purpose. */
  public Sight(
      String rule,
      Map<String, Sensitivity> classed,
      Map<Sensitivity, Treatment> treatments,
      Optional<OwnRows> rows,
      int smallestGroup) {
    this(rule, Optional.empty(), rule, classed, treatments, rows, smallestGroup);
  }

  /** Everything as it is. */
  public static Sight whole(String rule) {
    var all = Rule.Outcome.Granted.everything();
    return new Sight(rule, Map.of(), all.columns(), Optional.empty(), 0);
  }

  /** The stated purpose, or the way of use where none was stated. */
  String wantedFor(Use use) {
    return purpose.orElse(use.name());
  }

  /** How a column leaves; one that nobody has classed is free. */
  public Treatment of(String column) {
    var sensitivity = classed.getOrDefault(column, Sensitivity.FREE);
    return treatments.getOrDefault(sensitivity, new Treatment.Hidden());
  }

  /** The values of this column may be told as they are, also in profiles and bounds. */
  public boolean shows(String column) {
    return of(column) instanceof Treatment.Shown;
  }

  /** Every row is seen, so that counts of rows may be told. */
  public boolean everyRow() {
    return rows.isEmpty() && smallestGroup == 0;
  }

  /** The ids among these of columns that are not hidden, in their order. */
  public List<String> visible(List<String> columns) {
    return columns.stream().filter(column -> !(of(column) instanceof Treatment.Hidden)).toList();
  }

  /**
   * The rows that are the reader's own.
   *
   * @param codes values of the column that are; none when the reader has no agency or unit
   * @param below a value also counts that begins with one of the codes and a dot
   */
  public record OwnRows(String column, Set<String> codes, boolean below) {
    public OwnRows {
      codes = Set.copyOf(codes);
    }
  }
}
