package vn.phusa.collect.ingest.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts the paths of elements in an XML text: {@code /kho/don/dong}, by local names. */
final class XmlPaths {

  private static final int MOST = 20_000;
  private static final int SHOWN = 20;
  private static final int FIELDS = 2_000;

  private final XMLStreamReader xml;
  private final Map<String, Seen> paths = new LinkedHashMap<>();

  /** A path whose elements may be records. */
  record Found(String name, long count, long fields) {}

  private static final class Seen {
    private long count;
    private final Set<String> fields = new HashSet<>();
  }

  XmlPaths(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** The fullest first; the root, as one record, when nothing is repeated. */
  List<Found> found() throws XMLStreamException {
    count();
    var repeated = paths.keySet().stream().map(this::found).filter(path -> path.count() > 1);
    var records =
        repeated
            .filter(path -> path.fields() > 0)
            .sorted(
                Comparator.comparingLong((Found path) -> path.count() * path.fields()).reversed())
            .limit(SHOWN)
            .toList();
    if (!records.isEmpty()) {
      return records;
    }
    var plain = paths.keySet().stream().map(this::found).filter(path -> path.count() > 1).toList();
    return plain.isEmpty() ? paths.keySet().stream().limit(1).map(this::found).toList() : plain;
  }

  private Found found(String path) {
    var seen = paths.getOrDefault(path, new Seen());
    return new Found(path, seen.count, seen.fields.size());
  }

  private void count() throws XMLStreamException {
    var way = new ArrayList<String>();
    way.add("");
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          see(way.getLast(), xml.getLocalName());
          way.add(way.getLast() + "/" + xml.getLocalName());
        }
        case XMLStreamConstants.END_ELEMENT -> way.removeLast();
        default -> {}
      }
    }
  }

  private void see(String parent, String name) {
    var path = parent + "/" + name;
    if (paths.size() >= MOST && !paths.containsKey(path)) {
      return;
    }
    var seen = paths.computeIfAbsent(path, it -> new Seen());
    seen.count++;
    for (var index = 0; index < xml.getAttributeCount() && seen.fields.size() < FIELDS; index++) {
      seen.fields.add("@" + xml.getAttributeLocalName(index));
    }
    var above = paths.get(parent);
    if (above != null && above.fields.size() < FIELDS) {
      above.fields.add(name);
    }
  }
}
