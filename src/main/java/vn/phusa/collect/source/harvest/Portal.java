package vn.phusa.collect.source.harvest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.phusa.collect.source.inner.Calling;

/** A catalogue of datasets on another server. */
interface Portal {

  /** Enough for a person to look through. */
  int MOST_SHOWN = 50;

  /** Datasets that speak of these words, {@link #MOST_SHOWN} at the most. */
  List<Entry> find(String words) throws IOException;

  /**
   * @param known what the portal last said its catalogue was known by
   * @return empty when the catalogue is the same as then
   * @throws vn.phusa.base.problem.Problem {@link vn.phusa.collect.source.SourceCode#CHOSEN_GONE}
   *     when it has no such dataset any more
   */
  Optional<Loaded> load(String dataset, Calling.Known known) throws IOException;

  /** A dataset, and what the catalogue is known by that it stands in. */
  record Loaded(Entry entry, Calling.Known known) {}

  /** Where the entries of a catalogue go, one by one. */
  @FunctionalInterface
  interface Entries {
    void add(Entry entry);
  }

  /**
   * Every dataset that is new or has changed.
   *
   * @param after what an earlier call has returned
   * @return where the next call begins
   */
  String changed(Optional<String> after, Entries into) throws IOException;
}
