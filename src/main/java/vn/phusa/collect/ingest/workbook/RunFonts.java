package vn.phusa.collect.ingest.workbook;

import java.util.ArrayDeque;
import java.util.EnumSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.inner.OldCells;
import vn.phusa.collect.ingest.inner.SafeXml;

/**
 * In what fonts the runs of one text are, as a set of bits: one for each {@link Typeface}, and one
 * for the font of the cell, which a run without a font of its own takes. Runs of plain ASCII do not
 * count, since no encoding changes them.
 */
final class RunFonts {

  private static final int CELL = 1 << Typeface.values().length;

  private RunFonts() {}

  private static int bit(Typeface font) {
    return 1 << font.ordinal();
  }

  /**
   * Reads from the beginning of a text to its end.
   *
   * @return at most 7 bits
   */
  static byte read(XMLStreamReader xml) throws XMLStreamException {
    var fonts = 0;
    var run = CELL;
    var open = new ArrayDeque<String>();
    open.push(xml.getLocalName());
    while (!open.isEmpty()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open.push(xml.getLocalName());
          run =
              switch (xml.getLocalName()) {
                case "r" -> CELL;
                case "rFont" -> font(xml);
                default -> run;
              };
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            fonts |= shown(open) && OldCells.isMarked(xml.getText()) ? run : 0;
        default -> {}
      }
    }
    return (byte) fonts;
  }

  private static int font(XMLStreamReader xml) {
    var name = SafeXml.attribute(xml, "val");
    return name == null ? CELL : bit(Typeface.of(name));
  }

  /** How a text is spoken ({@code rPh}) is not what stands in the cell. */
  private static boolean shown(ArrayDeque<String> open) {
    return "t".equals(open.peek()) && !open.contains("rPh");
  }

  /** What the fonts of a text say of it: nothing where they contradict each other. */
  static Typeface of(byte fonts, Typeface cell) {
    if (fonts == 0) {
      return cell;
    }
    var all = EnumSet.noneOf(Typeface.class);
    for (var font : Typeface.values()) {
      if ((fonts & bit(font)) != 0 || (fonts & CELL) != 0 && font == cell) {
        all.add(font);
      }
    }
    return Typeface.common(all);
  }
}
