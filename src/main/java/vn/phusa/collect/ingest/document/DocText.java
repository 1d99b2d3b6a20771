package vn.phusa.collect.ingest.document;

import java.util.EnumSet;
import org.apache.poi.hwpf.usermodel.Range;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.inner.OldCells;

/** What a reader sees of a part of a DOC text: no fields' codes, nothing that was struck out. */
final class DocText {

  private static final char CELL_END = 7;
  private static final char LINE_BREAK = 0x0B;
  private static final char PAGE_BREAK = 0x0C;
  private static final char HARD_HYPHEN = 0x1E;
  private static final char OPTIONAL_HYPHEN = 0x1F;

  private DocText() {}

  /** The text, its paragraphs one below the other, and what the fonts of its marked parts say. */
  static Written of(Range range) {
    var text = new StringBuilder();
    var fonts = EnumSet.noneOf(Typeface.class);
    for (var at = 0; at < range.numCharacterRuns(); at++) {
      var run = range.getCharacterRun(at);
      if (run.isMarkedDeleted()) {
        continue;
      }
      // The soft hyphen is ư in TCVN3.
      var piece = run.text().replace(OPTIONAL_HYPHEN, '\u00AD');
      text.append(piece);
      var font = OldCells.isMarked(piece) ? run.getFontName() : null;
      if (font != null) {
        fonts.add(Typeface.of(font));
      }
    }
    return new Written(plain(Range.stripFields(text.toString())), Typeface.common(fonts));
  }

  /** Without the signs by which Word says what stands there. */
  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (var at = 0; at < text.length(); at++) {
      var sign = text.charAt(at);
      switch (sign) {
        case '\r', '\n', CELL_END -> plain.append('\n');
        case '\t', LINE_BREAK, PAGE_BREAK -> plain.append(' ');
        case HARD_HYPHEN -> plain.append('-');
        default -> {
          if (sign >= ' ') {
            plain.append(sign);
          }
        }
      }
    }
    return plain.toString().strip();
  }
}
