package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the runs of a file into tables: lines of another width above are titles, below are notes,
 * between are ragged rows; a long run of another width is a table of its own.
 */
final class Segments {

  private static final int MOST_NOTES = 20;

  private final Dialect dialect;
  private final int main;
  private final List<Segment> found = new ArrayList<>();
  private final List<Run> pending = new ArrayList<>();
  private @Nullable Segment current;

  private Segments(Dialect dialect, int main) {
    this.dialect = dialect;
    this.main = main;
  }

  /** The tables of a file, in their order. */
  static List<Segment> of(List<Run> runs, Dialect dialect) {
    var segments = new Segments(dialect, mainWidth(runs));
    runs.forEach(segments::add);
    segments.end();
    return segments.found;
  }

  /**
   * The width of most records, a single cell counting little; that of the first line where rows are
   * of many widths and none is shorter (cells hold delimiters that nothing protects).
   */
  static int mainWidth(List<Run> runs) {
    var most = mostFrequent(runs);
    var first = runs.stream().filter(run -> run.width() > 1).findFirst();
    var all = runs.stream().mapToLong(Run::count).sum();
    if (first.isEmpty() || first.get().width() >= most) {
      return most;
    }
    var width = first.get().width();
    var longer = runs.stream().filter(r -> r.width() >= width).mapToLong(Run::count).sum();
    var usual = runs.stream().filter(r -> r.width() == most).mapToLong(Run::count).sum();
    var fitting = runs.stream().filter(r -> r.width() == width).mapToLong(Run::count).sum();
    return usual * 10 < all * 7 && longer * 10 >= all * 9 && fitting >= 5 ? width : most;
  }

  private static int mostFrequent(List<Run> runs) {
    var counts = new HashMap<Integer, Double>();
    for (var run : runs) {
      counts.merge(run.width(), run.count() * (run.width() == 1 ? 0.2 : 1.0), Double::sum);
    }
    return counts.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry<Integer, Double>::getValue))
        .map(Map.Entry::getKey)
        .orElse(1);
  }

  private void add(Run run) {
    if (current != null && current.width() == run.width()) {
      if (padded(run)) {
        pending.add(run);
        return;
      }
      if (newTable(run)) {
        begin(run);
        return;
      }
      current.extend(pending);
      current.extend(List.of(run));
      pending.clear();
      return;
    }
    if (current == null ? starts(run) : anotherTable(run)) {
      begin(run);
      return;
    }
    pending.add(run);
  }

  private boolean starts(Run run) {
    return run.width() == main || run.width() > 1 && run.count() >= 3;
  }

  /**
   * A run of another width: a table when it is long enough and set apart, or begins with a header.
   */
  private boolean anotherTable(Run run) {
    if (run.width() == 1 || run.count() < 2) {
      return false;
    }
    return run.afterBlank() || run.count() >= 3 && header(run) || run.count() >= 20;
  }

  /** The same width again after a blank line and another header. */
  private boolean newTable(Run run) {
    var head = current == null ? List.<TextRecord>of() : current.head(1);
    return run.count() >= 2
        && !head.isEmpty()
        && (run.afterBlank() || !pending.isEmpty())
        && !run.first().getFirst().values().equals(head.getFirst().values())
        && header(run);
  }

  /** Notes below an empty row that a spreadsheet filled up with delimiters; rows if more follow. */
  private static boolean padded(Run run) {
    return run.afterBlank()
        && run.width() > 2
        && run.count() <= MOST_NOTES
        && run.first().stream().allMatch(Segments::single);
  }

  private static boolean single(TextRecord record) {
    return record.values().stream().filter(cell -> !cell.isBlank()).count() == 1;
  }

  private boolean header(Run run) {
    return new HeaderDecision(run.first(), run.width()).sure();
  }

  private void begin(Run run) {
    var above = new ArrayList<Run>();
    if (current == null) {
      above.addAll(pending);
    } else {
      settle(current, above);
    }
    pending.clear();
    current = new Segment(run.width(), above);
    current.extend(List.of(run));
    found.add(current);
  }

  /** What stands between two tables: after a blank line it belongs to the lower one. */
  private void settle(Segment upper, List<Run> above) {
    var lower = false;
    for (var run : pending) {
      lower |= run.afterBlank();
      if (lower) {
        above.add(run);
      } else if (note(run, upper)) {
        upper.close(List.of(run));
      } else {
        upper.extend(List.of(run));
      }
    }
  }

  private void end() {
    if (current == null) {
      for (var run : pending) {
        var all = new Segment(run.width(), List.of());
        all.extend(List.of(run));
        found.add(all);
      }
      return;
    }
    var notes = false;
    for (var run : pending) {
      notes |= note(run, current);
      if (notes) {
        current.close(List.of(run));
      } else {
        current.extend(List.of(run));
      }
    }
  }

  /** A line of text below a table, not a row that lost its delimiters. */
  private boolean note(Run run, Segment table) {
    if (run.width() > Math.max(1, table.width() / 3) && !run.afterBlank()) {
      return false;
    }
    var shapes = new ColumnShapes(table.regular(), table.width());
    var others = new OtherDialects(dialect, shapes);
    return run.first().stream().noneMatch(record -> others.read(record) != null);
  }
}
