package vn.phusa.collect.ingest.workbook;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.inner.SafeXml;

/** Reads the part with the formats of cells: in what font each of them is. */
final class StyleFonts {

  private final XMLStreamReader xml;
  private final List<Typeface> fonts = new ArrayList<>();
  private final List<Typeface> formats = new ArrayList<>();

  private StyleFonts(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** What the font of each format says, by the number that cells name it with. */
  static List<Typeface> of(XMLStreamReader xml) throws XMLStreamException {
    var styles = new StyleFonts(xml);
    while (xml.hasNext()) {
      xml.next();
      if (xml.isStartElement()) {
        styles.part();
      }
    }
    return List.copyOf(styles.formats);
  }

  private void part() throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "fonts" -> fonts();
      case "cellXfs" -> formats();
      default -> {}
    }
  }

  private void fonts() throws XMLStreamException {
    while (!SafeXml.ends(xml, "fonts")) {
      if (xml.isStartElement() && xml.getLocalName().equals("font")) {
        fonts.add(font());
      }
    }
  }

  private Typeface font() throws XMLStreamException {
    var font = Typeface.UNKNOWN;
    while (!SafeXml.ends(xml, "font")) {
      var name = xml.isStartElement() ? SafeXml.attribute(xml, "val") : null;
      if (name != null && xml.getLocalName().equals("name")) {
        font = Typeface.of(name);
      }
    }
    return font;
  }

  private void formats() throws XMLStreamException {
    while (!SafeXml.ends(xml, "cellXfs")) {
      if (xml.isStartElement() && xml.getLocalName().equals("xf")) {
        formats.add(named(SafeXml.attribute(xml, "fontId")));
      }
    }
  }

  private Typeface named(@Nullable String id) {
    var index = CellFonts.index(id);
    return index >= 0 && index < fonts.size() ? fonts.get(index) : Typeface.UNKNOWN;
  }
}
