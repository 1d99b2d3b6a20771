package vn.phusa.collect.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells lines of running text from titles and units that stand above a table. */
final class PdfProse {

  private static final int WORDS = 12;

  /** A line that goes on in the next one ends so near the right edge, as a share of the width. */
  private static final double FULL = 0.12;

  /** Lines of a paragraph begin at about the same place, but for the first. */
  private static final double INDENT = 40;

  /** Lines of a paragraph stand no further apart, in heights of a line. */
  private static final double SPACING = 1.2;

  private static final Pattern TITLE =
      Pattern.compile("(?iu)(?:bảng|biểu|phụ lục|table|annex|mẫu|đơn vị|đvt|unit)\\b.*");

  private static final Pattern SENTENCE = Pattern.compile(".*[.;:!?…,]\\W*");

  private PdfProse() {}

  /** The lines above a table, without the paragraphs above them. */
  static List<String> headings(List<List<PdfWords>> lines) {
    var kept = new ArrayList<String>();
    for (var paragraph : paragraphs(lines)) {
      if (isProse(paragraph)) {
        kept.clear();
      } else {
        kept.addAll(paragraph);
      }
    }
    return kept;
  }

  private static boolean isProse(List<String> paragraph) {
    var text = String.join(" ", paragraph);
    return text.split("\\s+", WORDS).length == WORDS
        && !TITLE.matcher(text).matches()
        && SENTENCE.matcher(text).matches();
  }

  private static List<List<String>> paragraphs(List<List<PdfWords>> lines) {
    var right = lines.stream().mapToDouble(line -> line.getLast().right()).max().orElse(0);
    var left = lines.stream().mapToDouble(line -> line.getFirst().left()).min().orElse(0);
    var full = right - (right - left) * FULL;
    var paragraphs = new ArrayList<List<String>>();
    for (var at = 0; at < lines.size(); at++) {
      var text = PdfWords.text(lines.get(at));
      if (at == 0
          || !goesOn(lines.get(at - 1), lines.get(at), full)
          || TITLE.matcher(text).matches()) {
        paragraphs.add(new ArrayList<>());
      }
      paragraphs.getLast().add(text);
    }
    return paragraphs;
  }

  private static boolean goesOn(List<PdfWords> line, List<PdfWords> next, double full) {
    var height = line.getFirst().bottom() - line.getFirst().top();
    return line.getLast().right() >= full
        && Math.abs(next.getFirst().left() - line.getFirst().left()) <= INDENT
        && next.getFirst().top() - line.getFirst().bottom() <= height * SPACING;
  }
}
