package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The part with the formats of cells, which some programs leave out: then no cell has any. */
final class StylePart {

  private static final String USUAL = "xl/styles.xml";
  private static final String TYPES = "[Content_Types].xml";
  private static final String KIND =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

  private StylePart() {}

  static boolean isIn(ZipFile zip) throws IOException {
    return zip.getEntry(USUAL) != null || zip.getEntry(declared(zip)) != null;
  }

  private static String declared(ZipFile zip) throws IOException {
    var types = zip.getEntry(TYPES);
    if (types == null) {
      return USUAL;
    }
    try (var in = zip.getInputStream(types)) {
      return declared(SheetParts.factory().createXMLStreamReader(in));
    } catch (XMLStreamException wrong) {
      throw new IOException(wrong);
    }
  }

  private static String declared(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && KIND.equals(xml.getAttributeValue(null, "ContentType"))) {
        var part = xml.getAttributeValue(null, "PartName");
        return part == null ? USUAL : part.replaceFirst("^/", "");
      }
    }
    return USUAL;
  }
}
