package vn.phusa.collect.ingest.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.RecordSink;
import vn.phusa.collect.ingest.inner.SafeXml;

/** Goes through an XML file from its beginning to its end. */
final class XmlFile {

  private XmlFile() {}

  static List<XmlPaths.Found> paths(SourceFile file) {
    return reading(file, xml -> new XmlPaths(xml).found());
  }

  static void each(SourceFile file, XmlRecords records, RecordSink sink) {
    reading(
        file,
        xml -> {
          records.each(xml, sink);
          return records;
        });
  }

  private interface Work<T> {
    T with(XMLStreamReader xml) throws XMLStreamException;
  }

  private static <T> T reading(SourceFile file, Work<T> work) {
    try (var in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
      return work.with(SafeXml.reader(in));
    } catch (XMLStreamException broken) {
      var place = broken.getLocation();
      var line = place == null ? 0 : Math.max(0, place.getLineNumber());
      throw new Problem(broken, IngestCode.FILE_CORRUPT, file.name(), line);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
