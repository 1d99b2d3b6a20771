package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.phusa.store.lake.ColumnType;

/**
 * A column to be read.
 *
 * @param known the type that the file itself states
 */
record Subject(Heading heading, Evidence evidence, Setting setting, Optional<ColumnType> known) {

  /** Values that say something: neither blank nor a word for "no value". */
  long values() {
    return evidence.filled() - evidence.count(Subject::isEmptyWord);
  }

  /** At least 95 in 100 values; one strange value among few is not let pass. */
  boolean isEnough(long fitting) {
    return fitting > 0 && fitting >= 0.95 * values();
  }

  /** Values outside of some ways of writing, as examples. */
  List<String> othersThan(Predicate<Tally> fitting) {
    return evidence.tallies().stream()
        .filter(fitting.negate())
        .filter(tally -> !isEmptyWord(tally))
        .map(Tally::example)
        .distinct()
        .limit(3)
        .toList();
  }

  static boolean isEmptyWord(Tally tally) {
    return tally.writing() == Writing.WORD && WordLists.isEmptyWord(tally.detail());
  }
}
