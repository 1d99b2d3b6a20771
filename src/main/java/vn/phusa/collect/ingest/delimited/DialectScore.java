package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * How well lines read under one dialect: equal row lengths times cells that look like something.
 */
final class DialectScore {

  /** Rows of one cell say little of a dialect. */
  private static final double ONE_CELL = 0.1;

  private static final String SIGNS = ",;|\t^~§¦";

  private final List<TextRecord> records = new ArrayList<>();
  private final int width;
  private final Dialect dialect;

  DialectScore(List<Line> lines, Dialect dialect) {
    this.dialect = dialect;
    var reader = new RecordReader(new LineSource(lines.iterator()), dialect, 0);
    for (var next = reader.next(); next != null; next = reader.next()) {
      if (!next.blank()) {
        records.add(next);
      }
    }
    this.width = commonWidth();
  }

  /** The most frequent number of cells. */
  int width() {
    return width;
  }

  /** Records of that many cells. */
  long rows() {
    return records.stream().filter(r -> r.width() == width).count();
  }

  /** Every record has one width. */
  boolean allOf(int expected) {
    return records.stream().allMatch(r -> r.width() == expected);
  }

  /** Records of that width in which every cell but the first begins with a blank. */
  long loosened() {
    return records.stream().filter(r -> r.width() == width).filter(r -> spaced(r)).count();
  }

  private boolean spaced(TextRecord row) {
    var delimiter = dialect.delimiter();
    var splitter = new Splitter(new Dialect(delimiter, "", "", 1));
    return row.raw().contains("\"")
        ? new Splitter(dialect.withDelimiter(delimiter + " ")).split(row.raw()).values().size()
            == width
        : splitter.split(row.raw()).values().stream().skip(1).allMatch(c -> c.startsWith(" "));
  }

  double value() {
    if (records.isEmpty()) {
      return 0;
    }
    return Math.max(lengths(), headed()) * types() * weight();
  }

  /** Signs that stand in dates, addresses and sentences are delimiters only for want of another. */
  private double weight() {
    return switch (dialect.delimiter()) {
      case " " -> rows() * 10 >= records.size() * 7L ? 0.8 : 0.2;
      case ":" -> 0.8;
      case "/", "*", "@", "!", "&", "#" -> 0.4;
      default -> 1;
    };
  }

  /** A first line of names that no row is shorter than: rows may be longer by loose delimiters. */
  private double headed() {
    var first = records.getFirst();
    if (first.width() < 3 || !first.values().stream().allMatch(DialectScore::name)) {
      return 0;
    }
    var longer = records.stream().filter(r -> r.width() >= first.width()).count();
    return longer * 10 >= records.size() * 9L ? 0.5 * (first.width() - 1) / first.width() : 0;
  }

  private static boolean name(String cell) {
    var text = cell.strip();
    return CellShape.of(text) == CellShape.TEXT && text.length() <= 40 && plain(text) > 0.8;
  }

  private double lengths() {
    var counts = new HashMap<Integer, Integer>();
    records.forEach(r -> counts.merge(r.width(), 1, Integer::sum));
    double all = records.size();
    return counts.entrySet().stream()
        .mapToDouble(e -> {
          var share = e.getValue() / all;
          var factor = e.getKey() == 1 ? ONE_CELL : (e.getKey() - 1.0) / e.getKey();
          return share * share * factor;
        })
        .sum();
  }

  private double types() {
    var sum = 0.0;
    var cells = 0L;
    for (var row : records) {
      for (var i = 0; i < row.width(); i++) {
        sum += likeness(row.values().get(i), row.split().quoted().get(i));
        cells++;
      }
      sum -= Math.min(row.width(), row.split().stray()) * 0.5;
    }
    return Math.max(0.01, sum / cells);
  }

  private double likeness(String cell, boolean quoted) {
    return switch (CellShape.of(cell)) {
      case EMPTY -> cell.isBlank() ? 0.6 : 0.9;
      case NUMBER, DATE, TIME, WEB -> 1;
      case TEXT -> quoted ? 0.9 : plain(cell);
    };
  }

  private static double plain(String cell) {
    var text = cell.strip();
    if (text.startsWith("\"")
        || text.endsWith("\"")
        || text.startsWith("'") && text.endsWith("'")) {
      return 0.1;
    }
    for (var i = 0; i < text.length(); i++) {
      if (SIGNS.indexOf(text.charAt(i)) >= 0) {
        return 0.3;
      }
    }
    return edge(text.charAt(0)) && edge(text.charAt(text.length() - 1)) ? 0.9 : 0.5;
  }

  private static boolean edge(char sign) {
    return Character.isLetterOrDigit(sign) || "()[].%<>*?!_+-".indexOf(sign) >= 0;
  }

  private int commonWidth() {
    var counts = new HashMap<Integer, Integer>();
    records.forEach(r -> counts.merge(r.width(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max((a, b) ->
            Integer.compare(
                a.getValue() * Math.min(2, a.getKey()), b.getValue() * Math.min(2, b.getKey())))
        .map(java.util.Map.Entry::getKey)
        .orElse(1);
  }
}
