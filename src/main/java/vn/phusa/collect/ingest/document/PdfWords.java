package vn.phusa.collect.ingest.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import technology.tabula.TextElement;

/** A piece of a line of a page: what stands together without a gap wider than between words. */
record PdfWords(double left, double right, double top, double bottom, String text) {

  /** A gap of so many spaces begins another cell. */
  private static final double GAP = 2.1;

  private static final double SPACE = 0.28;

  /** All pieces of a page, line by line, from left to right. */
  static List<PdfWords> of(List<TextElement> letters) {
    var pieces = new ArrayList<PdfWords>();
    for (var line : lines(letters, TextElement::getTop, TextElement::getBottom)) {
      line.sort(Comparator.comparingDouble(TextElement::getLeft));
      pieces(line, pieces);
    }
    return pieces;
  }

  private static void pieces(List<TextElement> line, List<PdfWords> pieces) {
    var from = 0;
    for (var at = 1; at <= line.size(); at++) {
      if (at == line.size() || apart(line.get(at - 1), line.get(at))) {
        var piece = piece(line.subList(from, at));
        if (!piece.text().isBlank()) {
          pieces.add(piece);
        }
        from = at;
      }
    }
  }

  private static boolean apart(TextElement before, TextElement next) {
    return next.getLeft() - before.getRight() > GAP * space(before);
  }

  private static double space(TextElement letter) {
    var usual = letter.getFontSize() * SPACE;
    var said = (double) letter.getWidthOfSpace();
    return said > usual / 2 && said < usual * 2 ? said : Math.max(1, usual);
  }

  private static PdfWords piece(List<TextElement> letters) {
    var text = new StringBuilder();
    for (var at = 0; at < letters.size(); at++) {
      var letter = letters.get(at);
      if (at > 0 && letter.getLeft() - letters.get(at - 1).getRight() > 0.5 * space(letter)) {
        text.append(' ');
      }
      text.append(letter.getText());
    }
    return new PdfWords(
        letters.getFirst().getLeft(),
        letters.stream().mapToDouble(TextElement::getRight).max().orElse(0),
        letters.stream().mapToDouble(TextElement::getTop).min().orElse(0),
        letters.stream().mapToDouble(TextElement::getBottom).max().orElse(0),
        text.toString().replaceAll("\\s+", " ").strip());
  }

  private interface Edge<T> {
    double of(T thing);
  }

  /** Things whose middles lie within each other's heights stand on one line. */
  private static <T> List<List<T>> lines(List<T> things, Edge<T> top, Edge<T> bottom) {
    var sorted = new ArrayList<>(things);
    sorted.sort(Comparator.comparingDouble(thing -> top.of(thing) + bottom.of(thing)));
    var lines = new ArrayList<List<T>>();
    var end = 0.0;
    for (var thing : sorted) {
      var middle = (top.of(thing) + bottom.of(thing)) / 2;
      if (lines.isEmpty() || middle > end) {
        lines.add(new ArrayList<>());
        end = middle + Math.max(1, (bottom.of(thing) - top.of(thing)) * 0.45);
      }
      lines.getLast().add(thing);
    }
    return lines;
  }

  /** The pieces of each line. */
  static List<List<PdfWords>> rows(List<PdfWords> pieces) {
    var rows = lines(pieces, PdfWords::top, PdfWords::bottom);
    rows.forEach(row -> row.sort(Comparator.comparingDouble(PdfWords::left)));
    return rows;
  }

  static List<PdfWords> between(List<PdfWords> pieces, double top, double bottom) {
    return pieces.stream()
        .filter(piece -> piece.bottom() > top && piece.bottom() <= bottom + 2)
        .toList();
  }

  static String text(List<PdfWords> row) {
    return row.stream().map(PdfWords::text).collect(Collectors.joining(" "));
  }
}
