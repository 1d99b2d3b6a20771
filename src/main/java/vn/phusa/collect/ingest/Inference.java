package vn.phusa.collect.ingest;

import vn.phusa.store.contract.Relation;

/** Reads the meaning of columns from their headers and values. */
public interface Inference {

  /**
   * Types, forms, null signs and keys of a found table; looks at every value where the engine can
   * do so quickly, at a spread sample of at least 100,000 rows otherwise.
   */
  Proposal propose(Found found, Relation relation);
}
