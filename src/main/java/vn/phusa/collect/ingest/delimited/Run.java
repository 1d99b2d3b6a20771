package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.List;

/** Records of the same width one after the other, with no blank line between them. */
final class Run {

  private static final int KEPT = 1200;

  private final int width;
  private final boolean afterBlank;
  private final long from;
  private final List<TextRecord> first = new ArrayList<>();
  private long to;
  private long count;

  Run(TextRecord record, boolean afterBlank) {
    this.width = record.width();
    this.afterBlank = afterBlank;
    this.from = record.line();
    add(record, true);
  }

  void add(TextRecord record, boolean keep) {
    to = record.lastLine();
    count++;
    if (keep && first.size() < KEPT) {
      first.add(record);
    }
  }

  int width() {
    return width;
  }

  boolean afterBlank() {
    return afterBlank;
  }

  long from() {
    return from;
  }

  long to() {
    return to;
  }

  long count() {
    return count;
  }

  /** Up to 1,200 of its records. */
  List<TextRecord> first() {
    return first;
  }
}
