package vn.phusa.collect.ingest.workbook;

/** What a workbook may cost at most. */
final class Limits {

  /** Parts in the package. */
  static final int ENTRIES = 20_000;

  /** Bytes of one part that may be packed as tightly as they like. */
  static final long FREE = 64L << 20;

  /** Beyond that, how many times larger than packed. */
  static final long RATIO = 300;

  /** Bytes of all parts together. */
  static final long UNPACKED = 16L << 30;

  /** Bytes of the table of texts, which is kept in memory. */
  static final long SHARED_TEXTS = 512L << 20;

  /** Bytes of a compound file (XLS, DOC), which is kept in memory. */
  static final long COMPOUND = 96L << 20;

  /** Cells that a sheet's beginning may have. */
  static final int GRID_CELLS = 1_000_000;

  static final int GRID_LINES = 2_000;
  static final int TAIL_LINES = 200;
  static final int SAMPLE_ROWS = 1_000;
  static final int SPANS = 200_000;

  private Limits() {}
}
