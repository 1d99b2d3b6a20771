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

/**
 * The fonts that the styles of an OpenDocument file name: those of the file itself and those that
 * its content adds.
 */
final class OdsFonts {

  private static final String STYLES = "styles.xml";
  private static final long LARGEST = 256L << 20;

  /** Styles that stand on one another. */
  private static final int DEEPEST = 20;

  /** The style of all of a family. */
  private static final String USUAL = "";

  private final Map<Name, Style> styles = new HashMap<>();
  private final Map<String, Typeface> faces = new HashMap<>();

  /** What styles are of. */
  enum Family {
    CELL("table-cell"),
    PARAGRAPH("paragraph"),
    TEXT("text");

    private final String name;

    Family(String name) {
      this.name = name;
    }
  }

  private record Name(String family, String style) {}

  /**
   * @param font that it names itself
   * @param parent what it stands on
   */
  private record Style(Optional<Typeface> font, String parent) {}

  private OdsFonts() {}

  /**
   * Reads what stands before the content.
   *
   * @param content the part with the content
   */
  static OdsFonts of(ZipFile zip, String content, String file) throws IOException {
    var fonts = new OdsFonts();
    for (var part : new String[] {STYLES, content}) {
      if (zip.getEntry(part) != null) {
        try (var in = PartStream.of(zip, part, LARGEST, file)) {
          fonts.read(SafeXml.reader(in));
        } catch (XMLStreamException broken) {
          throw new IOException(broken);
        }
      }
    }
    return fonts;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      xml.next();
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "font-face" -> face(xml);
          case "style" -> style(xml, text(xml, "name"));
          case "default-style" -> style(xml, USUAL);
          case "body" -> {
            return;
          }
          default -> {}
        }
      }
    }
  }

  private void face(XMLStreamReader xml) {
    faces.put(text(xml, "name"), named(text(xml, "font-family")));
  }

  /** Names of fonts may stand in quotes, the first of several counts. */
  private static Typeface named(String family) {
    return Typeface.of(family.split(",", 2)[0].replaceAll("['\"]", "").strip());
  }

  private void style(XMLStreamReader xml, String name) throws XMLStreamException {
    var element = xml.getLocalName();
    var family = text(xml, "family");
    var parent = text(xml, "parent-style-name");
    var font = Optional.<Typeface>empty();
    while (!SafeXml.ends(xml, element)) {
      if (xml.isStartElement() && xml.getLocalName().equals("text-properties")) {
        font = font(xml);
      }
    }
    styles.put(new Name(family, name), new Style(font, parent));
  }

  private Optional<Typeface> font(XMLStreamReader xml) {
    var face = SafeXml.attribute(xml, "font-name");
    if (face != null) {
      return Optional.of(faces.getOrDefault(face, Typeface.of(face)));
    }
    return Optional.ofNullable(SafeXml.attribute(xml, "font-family")).map(OdsFonts::named);
  }

  private static String text(XMLStreamReader xml, String name) {
    var value = SafeXml.attribute(xml, name);
    return value == null ? "" : value;
  }

  /** Whether any style is in a font of an encoding from before Unicode. */
  boolean old() {
    return styles.values().stream()
        .anyMatch(style -> style.font().filter(Typeface::isOld).isPresent());
  }

  /** The font that a style names, or one that it stands on. */
  Optional<Typeface> of(Family family, @Nullable String name) {
    if (name == null || name.isEmpty()) {
      return Optional.empty();
    }
    var style = styles.get(new Name(family.name, name));
    for (var depth = 0; style != null && depth < DEEPEST; depth++) {
      if (style.font().isPresent()) {
        return style.font();
      }
      style = style.parent().isEmpty() ? null : styles.get(new Name(family.name, style.parent()));
    }
    return Optional.empty();
  }

  /** The font of all of a family whose styles name none. */
  Optional<Typeface> usual(Family family) {
    return Optional.ofNullable(styles.get(new Name(family.name, USUAL))).flatMap(Style::font);
  }
}
