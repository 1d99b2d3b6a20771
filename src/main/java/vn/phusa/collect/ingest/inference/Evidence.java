package vn.phusa.collect.ingest.inference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How the values of one column are written.
 *
 * @param rows of the table
 * @param distinct about how many different values there are
 * @param tallies all but the blanks
 */
record Evidence(long rows, long distinct, List<Tally> tallies) {

  Evidence {
    tallies = List.copyOf(tallies);
  }

  /** Values that are not blank. */
  long filled() {
    return count(tally -> true);
  }

  long count(Predicate<Tally> which) {
    return tallies.stream().filter(which).mapToLong(Tally::count).sum();
  }

  long count(Collection<Writing> writings) {
    return count(tally -> writings.contains(tally.writing()));
  }

  long count(Writing... writings) {
    return count(List.of(writings));
  }

  Stream<Tally> of(Writing... writings) {
    var wanted = List.of(writings);
    return tallies.stream().filter(tally -> wanted.contains(tally.writing()));
  }

  /** A value written in one of these ways. */
  Optional<String> example(Collection<Writing> writings) {
    return tallies.stream()
        .filter(tally -> writings.contains(tally.writing()))
        .map(Tally::example)
        .findFirst();
  }

  int shortest() {
    return tallies.stream().mapToInt(Tally::shortest).min().orElse(0);
  }

  int longest() {
    return tallies.stream().mapToInt(Tally::longest).max().orElse(0);
  }
}
