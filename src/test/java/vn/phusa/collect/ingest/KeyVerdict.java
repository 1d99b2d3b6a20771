package vn.phusa.collect.ingest;

/** What became of a column of an answer key, the best first. */
enum KeyVerdict {
  /** One proposed column holds every figure of it, each in a row of that name. */
  RIGHT,
  /** The file itself has other figures: revised, rounded or reckoned by who made the key. */
  KEY_HAS_OTHER_FIGURES,
  /** One column holds the figures; the key calls their rows something else than the file. */
  KEY_HAS_OTHER_NAMES,
  /** Read right, but names of rows or columns are in letters of a legacy encoding. */
  LEGACY_LETTERS,
  /** The figures are read, but lie in several columns or tables. */
  SEVERAL_COLUMNS,
  /** The column has no name of its own. */
  NAMELESS,
  /** The file has figures that no proposed column holds. */
  NOT_READ;

  /** Nothing would be done better by another proposal. */
  boolean asTheFileIs() {
    return compareTo(LEGACY_LETTERS) < 0;
  }
}
