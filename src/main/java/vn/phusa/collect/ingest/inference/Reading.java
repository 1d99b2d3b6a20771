package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.Optional;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;

/**
 * A type in which a column can be read.
 *
 * @param fitting how many of its values fit
 * @param certainty 0 to 1, before values that do not fit are counted
 * @param misfits examples of values that do not fit
 */
record Reading(
    ColumnType type,
    TextForm form,
    long fitting,
    double certainty,
    List<Note> reasons,
    List<String> misfits) {

  Reading {
    reasons = List.copyOf(reasons);
    misfits = List.copyOf(misfits);
  }

  /** Tries to read a column in one family of types. */
  @FunctionalInterface
  interface Reader {
    /** Nothing when the column is not of that family. */
    Optional<Reading> read(Subject subject);
  }
}
