package vn.phusa.store.lake.inner;

import java.util.List;
import vn.phusa.store.lake.Rows;

/** Rows with their keys, for the journal. */
public interface KeyedRows extends Rows {

  /** The key of the row that came last; empty when rows of this answer have none. */
  List<String> key();
}
