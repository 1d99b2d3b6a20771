package vn.phusa.refine.quality;

/** What an alert is about. */
public enum AlertKind {
  /** A column seems to hold data of persons and nobody has classed it; subject: the column. */
  PERSONAL_UNMARKED,
  /** More rows broke the contract than it lets pass; no subject. */
  BAD_ROWS,
  /** The data are older than promised; no subject. */
  LATE,
  /** A column that must be filled has gaps; subject: the column. */
  REQUIRED_EMPTY,
  /** A column that must be unique repeats; subject: the column. */
  NOT_UNIQUE,
  /** Values lie outside of what the contract allows; subject: the column. */
  OUT_OF_RANGE,
  /** A column is distributed otherwise than in the state before; subject: the column. */
  DRIFTED
}
