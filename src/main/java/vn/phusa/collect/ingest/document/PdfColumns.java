package vn.phusa.collect.ingest.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables without lines around their cells. A run of lines with figures in them is a table; columns
 * are what its fuller lines have in common, as bands from top to bottom that no gap crosses.
 */
final class PdfColumns {

  private static final int FEWEST_COLUMNS = 3;
  private static final int FEWEST_LINES = 3;

  /** Lines between the rows of a table that may have no figures: groups, broken names. */
  private static final int BETWEEN = 3;

  private static final int HEADER = 5;

  /** Of a line of prose. */
  private static final int WORDS = 8;

  /** A line of prose is at least so much of the page wide. */
  private static final double WIDE = 0.6;

  private static final Pattern LEADERS = Pattern.compile(".*(?:[.…] ?){5,}[ivxlcIVXLC\\d]{1,5}");

  private final List<List<PdfWords>> lines;
  private final double width;

  private record Band(double left, double right) {
    boolean meets(Band other) {
      return left < other.right() && other.left() < right;
    }

    Band with(Band other) {
      return new Band(Math.min(left, other.left()), Math.max(right, other.right()));
    }
  }

  private PdfColumns(List<List<PdfWords>> lines) {
    this.lines = lines;
    var all = lines.stream().flatMap(List::stream).toList();
    this.width =
        all.stream().mapToDouble(PdfWords::right).max().orElse(0)
            - all.stream().mapToDouble(PdfWords::left).min().orElse(0);
  }

  static List<PdfGrid> of(List<PdfWords> pieces) {
    return new PdfColumns(PdfWords.rows(pieces)).grids();
  }

  private List<PdfGrid> grids() {
    var grids = new ArrayList<PdfGrid>();
    var done = 0;
    for (var at = 0; at < lines.size(); ) {
      if (!isRow(lines.get(at))) {
        at++;
        continue;
      }
      var end = end(at);
      var rows = lines.subList(at, end).stream().filter(PdfColumns::isRow).count();
      if (rows >= FEWEST_LINES && !isContents(lines.subList(at, end))) {
        grids.add(grid(done, at, end));
        done = end;
      }
      at = end;
    }
    return grids;
  }

  /** Chapters and the pages that they begin on, with dots between. */
  private static boolean isContents(List<List<PdfWords>> lines) {
    var rows = lines.stream().filter(PdfColumns::isRow).toList();
    var leading = rows.stream().filter(PdfColumns::leads).count();
    return leading * 10 >= rows.size() * 6L;
  }

  /** One number stands behind dots, and nothing else. */
  private static boolean leads(List<PdfWords> line) {
    return LEADERS.matcher(PdfWords.text(line)).matches();
  }

  /** Most of the cells but the first are figures. */
  private static boolean isRow(List<PdfWords> line) {
    var figures = line.stream().filter(piece -> isFigure(piece.text())).count();
    return line.size() >= FEWEST_COLUMNS && figures * 2 >= line.size();
  }

  private static boolean isFigure(String text) {
    return text.matches("[-+(]?\\d[\\d., \u00a0]*[%)]*|[-–…]+|\\.{2,4}");
  }

  private int end(int from) {
    var end = from + 1;
    for (var at = end; at < lines.size() && at - end < BETWEEN + 1; at++) {
      if (isProse(lines.get(at))) {
        return end;
      }
      if (isRow(lines.get(at))) {
        end = at + 1;
      }
    }
    return end;
  }

  /** A line of text from edge to edge. */
  private boolean isProse(List<PdfWords> line) {
    var piece = line.getFirst();
    return line.size() == 1
        && piece.text().split(" ", WORDS).length == WORDS
        && piece.right() - piece.left() > width * WIDE;
  }

  private PdfGrid grid(int done, int from, int to) {
    var bands = bands(lines.subList(from, to));
    var start = from;
    while (start > done && from - start < HEADER && lines.get(start - 1).size() > 1) {
      start--;
    }
    var rows = new ArrayList<List<PdfGrid.Cell>>();
    for (var line : lines.subList(start, to)) {
      rows.add(cells(line, bands));
    }
    var above = PdfProse.headings(lines.subList(done, start));
    return new PdfGrid(bands.stream().map(Band::left).toList(), rows, above);
  }

  private static List<Band> bands(List<List<PdfWords>> body) {
    var most = body.stream().mapToInt(List::size).max().orElse(0);
    var bands = new ArrayList<Band>();
    for (var line : body) {
      if (line.size() * 10 >= most * 8) {
        line.forEach(piece -> join(bands, new Band(piece.left(), piece.right())));
      }
    }
    bands.sort(Comparator.comparingDouble(Band::left));
    return bands;
  }

  private static void join(List<Band> bands, Band piece) {
    var joined = piece;
    for (var meeting = meeting(bands, joined); meeting != null; meeting = meeting(bands, joined)) {
      bands.remove(meeting);
      joined = joined.with(meeting);
    }
    bands.add(joined);
  }

  private static @org.jspecify.annotations.Nullable Band meeting(List<Band> bands, Band piece) {
    return bands.stream().filter(band -> band.meets(piece)).findFirst().orElse(null);
  }

  /** A piece over several columns, as a title over its years, is a cell as wide. */
  private static List<PdfGrid.Cell> cells(List<PdfWords> line, List<Band> bands) {
    var cells = new ArrayList<PdfGrid.Cell>();
    for (var piece : line) {
      var first = first(bands, piece);
      var last = first;
      while (last + 1 < bands.size() && bands.get(last + 1).left() < piece.right()) {
        last++;
      }
      var before = cells.isEmpty() ? null : cells.getLast();
      if (before != null && before.column() + before.width() > first) {
        var text = before.text() + " " + piece.text();
        var width = Math.max(before.width(), last - before.column() + 1);
        cells.set(cells.size() - 1, new PdfGrid.Cell(before.column(), width, 1, text));
      } else {
        cells.add(new PdfGrid.Cell(first, last - first + 1, 1, piece.text()));
      }
    }
    return cells;
  }

  /** The band that it meets, or the nearest. */
  private static int first(List<Band> bands, PdfWords piece) {
    var own = new Band(piece.left(), piece.right());
    for (var band = 0; band < bands.size(); band++) {
      if (bands.get(band).meets(own)) {
        return band;
      }
    }
    var nearest = 0;
    for (var band = 1; band < bands.size(); band++) {
      if (distance(bands.get(band), own) < distance(bands.get(nearest), own)) {
        nearest = band;
      }
    }
    return nearest;
  }

  private static double distance(Band one, Band other) {
    return Math.max(one.left() - other.right(), other.left() - one.right());
  }
}
