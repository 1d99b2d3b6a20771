package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.phusa.collect.ingest.inner.SafeXml;

/** A part of the package of which there is at most one; some programs leave it out. */
enum PackagePart {
  /** The formats of cells; without it no cell has any. */
  STYLES("xl/styles.xml", "styles"),
  /** The texts of cells. */
  SHARED_TEXTS("xl/sharedStrings.xml", "sharedStrings");

  private static final String TYPES = "[Content_Types].xml";

  private final String usual;
  private final String type;

  PackagePart(String usual, String kind) {
    this.usual = usual;
    this.type =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml".formatted(kind);
  }

  /** The part that the package declares, or the one that has the usual name. */
  Optional<ZipEntry> in(ZipFile zip) throws IOException {
    return Stream.of(declared(zip), usual)
        .flatMap(name -> Stream.ofNullable(zip.getEntry(name)))
        .findFirst();
  }

  private String declared(ZipFile zip) throws IOException {
    var types = zip.getEntry(TYPES);
    if (types == null) {
      return usual;
    }
    try (var in = zip.getInputStream(types)) {
      return declared(SafeXml.reader(in));
    } catch (XMLStreamException wrong) {
      throw new IOException(wrong);
    }
  }

  private String declared(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && type.equals(SafeXml.attribute(xml, "ContentType"))) {
        var part = SafeXml.attribute(xml, "PartName");
        return part == null ? usual : part.replaceFirst("^/", "");
      }
    }
    return usual;
  }
}
