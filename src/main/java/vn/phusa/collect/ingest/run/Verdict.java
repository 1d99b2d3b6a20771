package vn.phusa.collect.ingest.run;

/** What becomes of a run whose rows have been checked. */
enum Verdict {
  COMMIT,
  HOLD,
  REFUSE;

  /**
   * By the contract's thresholds; a person who accepts overrules them, but not that nothing at all
   * was good.
   */
  static Verdict of(Loaded loaded, boolean accepted) {
    var counts = loaded.counts();
    if (counts.read() > 0 && counts.accepted() == 0 && counts.duplicate() == 0) {
      return REFUSE;
    }
    if (accepted || counts.badShare() <= loaded.contract().thresholds().commit()) {
      return COMMIT;
    }
    return counts.badShare() <= loaded.contract().thresholds().hold() ? HOLD : REFUSE;
  }
}
