package vn.phusa.base.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which datasets a reader may know of, as conditions that a search can carry out: the first step
 * that fits a dataset decides, and one that none fits is not known.
 */
public record Reach(List<Step> steps) {

  public Reach {
    steps = List.copyOf(steps);
  }

  /** Whoever has this reach sees every row of what it shows, so that counts of rows may be told. */
  public boolean everyRow() {
    return steps.stream().noneMatch(step -> step.known() && !step.everyRow());
  }

  /** The part of it in which every row is seen. */
  public Reach whole() {
    return new Reach(
        steps.stream()
            .map(step -> new Step(step.what, step.within, step.known && step.everyRow, true))
            .toList());
  }

  /** The part of it that lies within these datasets. */
  public Reach within(Set<String> datasets) {
    return new Reach(steps.stream().flatMap(step -> step.within(datasets)).toList());
  }

  /**
   * @param within code of the agency that the owner is, or is below of; empty for any owner
   * @param known whether datasets that fit may be known
   * @param everyRow whether every row of them is seen
   */
  public record Step(Rule.What what, Optional<String> within, boolean known, boolean everyRow) {

    /** Nothing when it is about other datasets alone: no datasets would mean any. */
    private Stream<Step> within(Set<String> datasets) {
      var both = new LinkedHashSet<>(datasets);
      if (!what.datasets().isEmpty()) {
        both.retainAll(what.datasets());
      }
      var narrowed = new Rule.What(what.classifications(), what.owners(), both);
      return both.isEmpty()
          ? Stream.empty()
          : Stream.of(new Step(narrowed, within, known, everyRow));
    }
  }
}
