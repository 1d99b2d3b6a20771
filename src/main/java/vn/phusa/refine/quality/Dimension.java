package vn.phusa.refine.quality;

/** A side of quality, by the terms of ISO/IEC 25012 and the measures of ISO/IEC 25024. */
public enum Dimension {
  /** Completeness: expected values are there. */
  COMPLETENESS,
  /** Syntactic accuracy: values are what the contract says. */
  VALIDITY,
  /** Consistency, as far as one thing is told once. */
  UNIQUENESS,
  /** Consistency, within a column and with the state before. */
  CONSISTENCY,
  /** Currentness: the data are of the right age. */
  TIMELINESS
}
