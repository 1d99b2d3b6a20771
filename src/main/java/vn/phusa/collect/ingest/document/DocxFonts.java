package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.inner.PartStream;
import vn.phusa.collect.ingest.inner.SafeXml;

/** The fonts that the styles of a DOCX file name. */
final class DocxFonts {

  private static final String STYLES = "word/styles.xml";
  private static final long LARGEST = 64L << 20;

  /** Styles that stand on one another. */
  private static final int DEEPEST = 20;

  private final Map<String, Style> styles = new HashMap<>();
  private String usual = "";
  private Optional<Typeface> otherwise = Optional.empty();

  /**
   * @param font that it names itself
   * @param parent what it stands on; empty for nothing
   */
  private record Style(Optional<Typeface> font, String parent) {}

  private DocxFonts() {}

  /** Of a file without styles nothing is known. */
  static DocxFonts of(ZipFile zip, String file) throws IOException, XMLStreamException {
    var fonts = new DocxFonts();
    if (zip.getEntry(STYLES) != null) {
      try (var part = PartStream.of(zip, STYLES, LARGEST, file)) {
        fonts.read(SafeXml.reader(part));
      }
    }
    return fonts;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      xml.next();
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "rFonts" -> otherwise = named(xml);
          case "style" -> style(xml);
          default -> {}
        }
      }
    }
  }

  private void style(XMLStreamReader xml) throws XMLStreamException {
    var id = text(xml, "styleId");
    if (text(xml, "type").equals("paragraph") && text(xml, "default").equals("1")) {
      usual = id;
    }
    var parent = "";
    var font = Optional.<Typeface>empty();
    while (!SafeXml.ends(xml, "style")) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "basedOn" -> parent = text(xml, "val");
          case "rFonts" -> font = font.or(() -> named(xml));
          case "tblStylePr" -> SafeXml.pass(xml);
          default -> {}
        }
      }
    }
    styles.put(id, new Style(font, parent));
  }

  /** What an element says of the font of letters beyond ASCII; those of a theme are of Unicode. */
  static Optional<Typeface> named(XMLStreamReader fonts) {
    var name = SafeXml.attribute(fonts, "hAnsi");
    var own = name == null ? SafeXml.attribute(fonts, "ascii") : name;
    var theme = SafeXml.attribute(fonts, "hAnsiTheme") != null;
    return theme ? Optional.of(Typeface.OTHER) : Optional.ofNullable(own).map(Typeface::of);
  }

  private static String text(XMLStreamReader xml, String name) {
    var value = SafeXml.attribute(xml, name);
    return value == null ? "" : value;
  }

  /**
   * The font of a run that names none itself.
   *
   * @param paragraph style of its paragraph; null for the usual one
   * @param run its own style, if any
   */
  Typeface of(@Nullable String paragraph, @Nullable String run) {
    return style(run == null ? "" : run)
        .or(() -> style(paragraph == null ? usual : paragraph))
        .or(() -> otherwise)
        .orElse(Typeface.UNKNOWN);
  }

  private Optional<Typeface> style(String id) {
    var style = styles.get(id);
    for (var depth = 0; style != null && depth < DEEPEST; depth++) {
      if (style.font().isPresent()) {
        return style.font();
      }
      style = styles.get(style.parent());
    }
    return Optional.empty();
  }
}
