package vn.phusa.collect.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The order in which a page is read: prose in columns is read down one and then down the next, not
 * across. Tables over several of them stay whole.
 */
final class PdfFlow {

  private static final int WORDS = 5;

  /** Lines of prose that a column has at the least. */
  private static final int FEWEST = 6;

  /** So many lines with cells on both sides and no prose are a table over both. */
  private static final int TABLE = 3;

  private static final double NARROWEST = 4;

  /** The second column begins behind so much of the page. */
  private static final double BEHIND = 0.2;

  private final double gutter;
  private final List<List<PdfWords>> parts = new ArrayList<>();
  private final List<List<PdfWords>> apart = new ArrayList<>();
  private final List<List<PdfWords>> across = new ArrayList<>();

  private PdfFlow(double gutter) {
    this.gutter = gutter;
  }

  /** The parts of a page, one to be read after the other. */
  static List<List<PdfWords>> of(List<PdfWords> pieces) {
    var rows = PdfWords.rows(pieces);
    var gutter = gutter(rows);
    return gutter.isEmpty() ? List.of(pieces) : new PdfFlow(gutter.getAsDouble()).all(rows);
  }

  /** Whether a piece is rather of a text than of a table. */
  static boolean isProse(PdfWords piece) {
    return piece.text().split(" ", WORDS).length == WORDS && piece.text().matches(".*\\p{Ll}.*");
  }

  /** Where the gap behind the first of several columns of prose is. */
  private static OptionalDouble gutter(List<List<PdfWords>> rows) {
    var all = rows.stream().flatMap(List::stream).toList();
    var left = all.stream().mapToDouble(PdfWords::left).min().orElse(0);
    var right = all.stream().mapToDouble(PdfWords::right).max().orElse(0);
    var from = left + (right - left) * BEHIND;
    var prose = all.stream().filter(PdfFlow::isProse).toList();
    var nexts = prose.stream().filter(piece -> piece.left() > from).toList();
    var start = nexts.stream().mapToDouble(PdfWords::left).min().orElse(0);
    var firsts = prose.stream().filter(piece -> piece.right() < start).toList();
    var end = firsts.stream().mapToDouble(PdfWords::right).max().orElse(start);
    var columns = firsts.size() >= FEWEST && nexts.size() >= FEWEST && start - end >= NARROWEST;
    return columns && hasNoCellsBeside(rows, firsts, nexts)
        ? OptionalDouble.of((start + end) / 2)
        : OptionalDouble.empty();
  }

  /** Of a table there would be cells before or behind. */
  private static boolean hasNoCellsBeside(
      List<List<PdfWords>> rows, List<PdfWords> firsts, List<PdfWords> nexts) {
    var before = rows.stream().map(List::getFirst).filter(firsts::contains).count();
    var behind = 0;
    for (var row : rows) {
      for (var at = 0; at < row.size(); at++) {
        var last = at + 1 == row.size() || isProse(row.get(at + 1));
        behind += last && nexts.contains(row.get(at)) ? 1 : 0;
      }
    }
    return before * 10 >= firsts.size() * 8L && behind * 10 >= nexts.size() * 8L;
  }

  private List<List<PdfWords>> all(List<List<PdfWords>> rows) {
    for (var from = 0; from < rows.size(); ) {
      var to = from;
      while (to < rows.size() && isUndecided(rows.get(to))) {
        to++;
      }
      var table = to - from >= TABLE;
      for (var at = from; at < to; at++) {
        take(rows.get(at), table);
      }
      if (to < rows.size()) {
        take(rows.get(to), goesAcross(rows.get(to)));
      }
      from = to + 1;
    }
    flush();
    return parts;
  }

  private void take(List<PdfWords> row, boolean isAcross) {
    if (!(isAcross ? apart : across).isEmpty()) {
      flush();
    }
    (isAcross ? across : apart).add(row);
  }

  private void flush() {
    var pieces = apart.stream().flatMap(List::stream).toList();
    add(pieces.stream().filter(this::isFirst).toList());
    of(pieces.stream().filter(piece -> !isFirst(piece)).toList()).forEach(this::add);
    add(across.stream().flatMap(List::stream).toList());
    apart.clear();
    across.clear();
  }

  private void add(List<PdfWords> part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  private boolean isFirst(PdfWords piece) {
    return piece.right() <= gutter;
  }

  private boolean goesAcross(List<PdfWords> row) {
    return row.stream().anyMatch(piece -> piece.left() < gutter && piece.right() > gutter);
  }

  /** Cells on both sides, none of them over the gap, and no prose. */
  private boolean isUndecided(List<PdfWords> row) {
    return !goesAcross(row)
        && row.stream().noneMatch(PdfFlow::isProse)
        && isFirst(row.getFirst())
        && !isFirst(row.getLast());
  }
}
