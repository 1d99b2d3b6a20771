package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.phusa.collect.ingest.inner.SafeXml;

/** Which part of the package each sheet is, by its relation. */
final class SheetParts {

  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  private SheetParts() {}

  static Map<String, String> of(ZipFile zip) throws IOException {
    var entry = zip.getEntry(RELATIONS);
    if (entry == null) {
      return Map.of();
    }
    try (var in = zip.getInputStream(entry)) {
      return read(SafeXml.reader(in));
    } catch (XMLStreamException wrong) {
      throw new IOException(wrong);
    }
  }

  private static Map<String, String> read(XMLStreamReader xml) throws XMLStreamException {
    var parts = new HashMap<String, String>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        var id = xml.getAttributeValue(null, "Id");
        var target = xml.getAttributeValue(null, "Target");
        if (id != null && target != null) {
          parts.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
    return parts;
  }
}
