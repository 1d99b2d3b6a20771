package vn.phusa.base.problem;

/** Whose turn it is to act on a problem. */
public enum Side {
  /** The caller can mend it: bad input, a missing right, a conflict. */
  CALLER,
  /** We broke: a fault of the product. */
  OURS,
  /** Something outside us failed: a source, a database, a mail server. */
  OUTSIDE,
  /** The machine is short of something: disk, memory, time. */
  RESOURCES
}
