package vn.phusa.collect.ingest.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.phusa.collect.ingest.inner.RecordSink;

/**
 * The elements at one path as records: attributes and elements in them are fields, deeper ones
 * {@code a > b}; what is repeated in a record is joined.
 */
final class XmlRecords {

  private static final String OWN = "value";
  private static final String INSIDE = " > ";
  private static final int LONGEST = 16 << 20;

  private final String path;
  private final Set<String> repeated = new LinkedHashSet<>();

  XmlRecords(String path) {
    this.path = path;
  }

  /** Fields that came more than once in a record. */
  Set<String> repeated() {
    return repeated;
  }

  void each(XMLStreamReader xml, RecordSink sink) throws XMLStreamException {
    var way = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          way.append('/').append(xml.getLocalName());
          if (path.contentEquals(way)) {
            record(xml, sink);
            way.setLength(way.lastIndexOf("/"));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> way.setLength(way.lastIndexOf("/"));
        default -> {}
      }
    }
  }

  private void record(XMLStreamReader xml, RecordSink sink) throws XMLStreamException {
    var line = (long) Math.max(0, xml.getLocation().getLineNumber());
    var fields = new Fields();
    fields.attributes(xml);
    while (fields.depth() > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> fields.begin(xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> fields.text(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> fields.end();
        default -> {}
      }
    }
    repeated.addAll(fields.again);
    sink.take(line, new ArrayList<>(fields.values.keySet()), List.copyOf(fields.values.values()));
  }

  /** What one record holds. */
  private static final class Fields {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> again = new LinkedHashSet<>();
    private final ArrayDeque<String> names = new ArrayDeque<>(List.of(""));
    private final ArrayDeque<StringBuilder> texts = new ArrayDeque<>(List.of(new StringBuilder()));
    private int length;

    int depth() {
      return names.size();
    }

    void attributes(XMLStreamReader xml) {
      for (var index = 0; index < xml.getAttributeCount(); index++) {
        var namespace = xml.getAttributeNamespace(index);
        if (!"http://www.w3.org/2001/XMLSchema-instance".equals(namespace)) {
          put(inside(xml.getAttributeLocalName(index)), xml.getAttributeValue(index));
        }
      }
    }

    void begin(XMLStreamReader xml) {
      names.push(inside(xml.getLocalName()));
      texts.push(new StringBuilder());
      attributes(xml);
    }

    private String inside(String name) {
      return names.element().isEmpty() ? name : names.element() + INSIDE + name;
    }

    void text(String text) throws XMLStreamException {
      length += text.length();
      if (length > LONGEST) {
        throw new XMLStreamException("a record of more than 16 million letters");
      }
      texts.element().append(text);
    }

    void end() {
      var name = names.pop();
      var text = texts.pop().toString().strip();
      if (!text.isEmpty()) {
        put(name.isEmpty() ? OWN : name, text);
      }
    }

    private void put(String name, String value) {
      var before = values.get(name);
      if (before != null) {
        again.add(name);
      }
      values.put(name, before == null ? value : before + "; " + value);
    }
  }
}
