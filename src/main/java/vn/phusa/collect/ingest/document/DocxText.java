package vn.phusa.collect.ingest.document;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.inner.OldCells;
import vn.phusa.collect.ingest.inner.SafeXml;

/** Puts together the paragraphs of a text, and what the fonts of their marked parts say. */
final class DocxText {

  private final XMLStreamReader xml;
  private final DocxFonts styles;
  private final StringBuilder text = new StringBuilder();
  private final Set<Typeface> fonts = EnumSet.noneOf(Typeface.class);
  private @Nullable String paragraph;
  private @Nullable String run;
  private Optional<Typeface> font = Optional.empty();

  DocxText(XMLStreamReader xml, DocxFonts styles) {
    this.xml = xml;
    this.styles = styles;
  }

  /** Reads a paragraph to its end; the next one comes below it. */
  DocxText paragraph() throws XMLStreamException {
    text.append(text.isEmpty() ? "" : "\n");
    var depth = 0;
    begin();
    while (!(SafeXml.ends(xml, "p") && depth-- == 0)) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "p" -> depth++;
          case "Fallback", "pPrChange", "rPrChange" -> SafeXml.pass(xml);
          default -> part();
        }
      }
    }
    return this;
  }

  private void begin() {
    paragraph = null;
    run = null;
    font = Optional.empty();
  }

  private void part() throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "pStyle" -> paragraph = SafeXml.attribute(xml, "val");
      case "r" -> {
        run = null;
        font = Optional.empty();
      }
      case "rStyle" -> run = SafeXml.attribute(xml, "val");
      case "rFonts" -> font = DocxFonts.named(xml);
      case "t" -> add(xml.getElementText());
      case "tab", "br", "cr" -> text.append(' ');
      case "noBreakHyphen" -> text.append('-');
      // The soft hyphen is ư in TCVN3.
      case "softHyphen" -> add("\u00AD");
      default -> {}
    }
  }

  private void add(String piece) {
    text.append(piece);
    if (OldCells.isMarked(piece)) {
      fonts.add(font.orElseGet(() -> styles.of(paragraph, run)));
    }
  }

  /** Whether any of it is in a font of an encoding from before Unicode. */
  boolean old() {
    return fonts.stream().anyMatch(Typeface::isOld);
  }

  Written written() {
    return new Written(text.toString().strip(), Typeface.common(fonts));
  }
}
