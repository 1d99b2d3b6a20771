package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records with their physical lines. A quote that would swallow lines which are rows of their own
 * is taken for a slip; a regular file is read exactly as RFC 4180 says.
 */
final class RecordReader {

  /** Lines that a quoted cell may span when nothing speaks against it. */
  private static final int SPAN = 2000;

  /** As long as the width is not known. */
  private static final int SPAN_UNKNOWN = 30;

  /** Quotes that close nothing, in a cell that still is open. */
  private static final int HOPELESS = 8;

  /** So many lines in a row that are rows by themselves end the search for the closing quote. */
  private static final int ROWS_IN_A_ROW = 12;

  private final LineSource lines;
  private final Splitter splitter;
  private final int width;

  /**
   * @param width cells that a row should have; 0 when not yet known
   */
  RecordReader(LineSource lines, Dialect dialect, int width) {
    this.lines = lines;
    this.splitter = new Splitter(dialect);
    this.width = width;
  }

  @Nullable TextRecord next() {
    var line = lines.next();
    if (line == null) {
      return null;
    }
    var split = splitter.split(line.text());
    if (split.open()) {
      return spanning(line);
    }
    if (suspicious(split)) {
      return single(line, split);
    }
    return new TextRecord(line.number(), line.number(), line.text(), split, split.stray() > 0);
  }

  private boolean suspicious(Split split) {
    return width > 1 && split.values().size() < width && split.stray() > 0;
  }

  private TextRecord spanning(Line first) {
    var ahead = new ArrayList<Line>();
    var text = new StringBuilder(first.text());
    var end = first.end();
    var rows = 0;
    Split split = null;
    var span = width == 0 ? SPAN_UNKNOWN : SPAN;
    while (ahead.size() < span && text.length() < Lines.LIMIT && rows < ROWS_IN_A_ROW) {
      var line = lines.next();
      if (line == null) {
        break;
      }
      ahead.add(line);
      text.append(end).append(line.text());
      end = line.end();
      rows = row(line) ? rows + 1 : 0;
      if (splitter.mayOpen(line.text())) {
        var whole = splitter.split(text.toString());
        if (!whole.open()) {
          split = whole;
        }
        if (!whole.open() || whole.stray() >= HOPELESS) {
          break;
        }
      }
    }
    if (split != null && plausible(split, first, ahead)) {
      var last = ahead.getLast().number();
      return new TextRecord(first.number(), last, text.toString(), split, split.stray() > 0);
    }
    lines.giveBack(ahead);
    return single(first, splitter.split(first.text()));
  }

  private boolean plausible(Split split, Line first, List<Line> ahead) {
    var fits = width == 0 || split.values().size() == width;
    if (fits && split.stray() == 0) {
      return true;
    }
    if (width < 2) {
      return split.stray() == 0;
    }
    var rows = ahead.stream().filter(this::row).count();
    if (fits || split.values().size() > width) {
      return rows == 0;
    }
    return rows < ahead.size() && !row(first) && split.stray() == 0;
  }

  private boolean row(Line line) {
    if (width < 2 || line.blank()) {
      return false;
    }
    var split = splitter.split(line.text());
    return !split.open() && split.values().size() == width;
  }

  /** One line by itself, with the opening quote left out that makes it a row again. */
  private TextRecord single(Line line, Split split) {
    var best = split;
    for (var i = split.starts().size() - 1; i >= 0; i--) {
      if (split.quoted().get(i)) {
        var without = splitter.split(line.text(), split.starts().get(i));
        if (better(without, best)) {
          best = without;
        }
      }
    }
    return new TextRecord(line.number(), line.number(), line.text(), best, true);
  }

  private boolean better(Split candidate, Split best) {
    if (candidate.open() != best.open()) {
      return best.open();
    }
    if (width == 0) {
      return false;
    }
    var off = Math.abs(candidate.values().size() - width);
    var bestOff = Math.abs(best.values().size() - width);
    return off < bestOff || off == bestOff && candidate.stray() < best.stray();
  }
}
