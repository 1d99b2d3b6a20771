package vn.phusa.collect.ingest.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.inner.OldCells;
import vn.phusa.collect.ingest.inner.SafeXml;

/** What the fonts of the marked parts of one cell say of its text, where fonts count. */
final class OdsTypeface {

  /** Of a file whose fonts say nothing. */
  static final OdsTypeface UNKNOWN = new OdsTypeface(Optional.empty(), "");

  private final Optional<OdsFonts> fonts;
  private final String cell;
  private final Set<Typeface> found = EnumSet.noneOf(Typeface.class);
  private final Deque<Optional<Typeface>> open = new ArrayDeque<>();

  /**
   * @param fonts of the file; empty where none is of an encoding from before Unicode
   * @param cell the style of the cell
   */
  OdsTypeface(Optional<OdsFonts> fonts, String cell) {
    this.fonts = fonts;
    this.cell = cell;
  }

  /** A part of the text begins, in a style of its own or in that of what it is part of. */
  void begin(XMLStreamReader xml) {
    fonts.ifPresent(styles -> open.push(own(styles, xml).or(() -> around())));
  }

  private Optional<Typeface> around() {
    return open.isEmpty() ? Optional.empty() : open.peek();
  }

  private static Optional<Typeface> own(OdsFonts styles, XMLStreamReader xml) {
    var name = SafeXml.attribute(xml, "style-name");
    return switch (xml.getLocalName()) {
      case "p", "h" -> styles.of(OdsFonts.Family.PARAGRAPH, name);
      case "span" -> styles.of(OdsFonts.Family.TEXT, name);
      default -> Optional.empty();
    };
  }

  /** It has ended. */
  void end() {
    if (!open.isEmpty()) {
      open.pop();
    }
  }

  void add(String text) {
    if (fonts.isPresent() && OldCells.isMarked(text)) {
      found.add(around().or(() -> ofCell(fonts.get())).orElse(Typeface.UNKNOWN));
    }
  }

  /** A sheet says it by its cells, a text by its paragraphs. */
  private Optional<Typeface> ofCell(OdsFonts styles) {
    return styles
        .of(OdsFonts.Family.CELL, cell)
        .or(() -> styles.usual(OdsFonts.Family.CELL))
        .or(() -> styles.usual(OdsFonts.Family.PARAGRAPH));
  }

  Typeface typeface() {
    return Typeface.common(found);
  }
}
