package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** One look along the records of a file: how wide they are, where blank lines stand. */
final class Scan {

  private static final int MOST_RUNS = 50_000;

  private final List<Run> runs = new ArrayList<>();
  private final Set<String> ends = new HashSet<>();
  private boolean blankInside;
  private int kept;

  private Scan() {}

  static Scan of(Iterator<Line> lines, Dialect dialect, int width) {
    var scan = new Scan();
    var reader = new RecordReader(new LineSource(scan.watched(lines)), dialect, width);
    var blank = false;
    for (var next = reader.next(); next != null; next = reader.next()) {
      if (next.blank() || next.width() > 1 && next.hollow()) {
        blank = true;
        continue;
      }
      scan.add(next, blank);
      blank = false;
    }
    return scan;
  }

  private Iterator<Line> watched(Iterator<Line> lines) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return lines.hasNext();
      }

      @Override
      public Line next() {
        var line = lines.next();
        if (ends.size() < 3) {
          ends.add(line.end());
        }
        return line;
      }
    };
  }

  private void add(TextRecord record, boolean blank) {
    var last = runs.isEmpty() ? null : runs.getLast();
    blankInside |= blank && last != null;
    var joins = last != null && last.width() == record.width() && !blank;
    if (last != null && (joins || runs.size() >= MOST_RUNS)) {
      last.add(record, kept < 20_000);
    } else {
      runs.add(new Run(record, blank));
    }
    kept++;
  }

  List<Run> runs() {
    return runs;
  }

  boolean blankInside() {
    return blankInside;
  }

  /** Every line ends in the same way, in one that the engine knows in parallel. */
  boolean regularEnds() {
    var seen = ends.stream().filter(end -> !end.isEmpty()).toList();
    return seen.isEmpty() || seen.size() == 1 && !seen.getFirst().equals("\r");
  }
}
