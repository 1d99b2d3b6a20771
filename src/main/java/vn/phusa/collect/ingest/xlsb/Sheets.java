package vn.phusa.collect.ingest.xlsb;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import vn.phusa.collect.ingest.inner.SafeXml;
import vn.phusa.collect.ingest.inner.Tab;

/** What the workbook says of its sheets, and what stands around their rows. */
final class Sheets {

  private static final int WORKBOOK = 153;
  private static final int SHEET = 156;
  private static final int MERGED = 176;
  private static final int COLUMNS = 60;
  private static final int SPANS = 200_000;
  private static final int WIDEST = 16_384;
  private static final int TALLEST = 1_048_576;

  private final List<Sheet> sheets = new ArrayList<>();
  private boolean from1904;

  /**
   * @param relation by which its part is found
   */
  record Sheet(String name, boolean hidden, String relation) {}

  private Sheets() {}

  static Sheets of(Records workbook) throws IOException {
    var sheets = new Sheets();
    while (workbook.next()) {
      switch (workbook.type()) {
        case WORKBOOK -> sheets.from1904 = (workbook.number(0) & 1) != 0;
        case SHEET -> sheets.add(workbook);
        default -> {}
      }
    }
    return sheets;
  }

  private void add(Records record) {
    var at = isNumber(record.number(4)) ? 8 : 12;
    var relation = record.text(at);
    var name = record.text(record.behindText(at));
    sheets.add(
        new Sheet(
            name == null ? "" : name, record.number(0) != 0, relation == null ? "" : relation));
  }

  /** Excel before its first release wrote four bytes more before the number of a sheet. */
  private static boolean isNumber(int sheet) {
    return sheet > 0 && sheet <= 0xFFFF;
  }

  List<Sheet> all() {
    return List.copyOf(sheets);
  }

  boolean from1904() {
    return from1904;
  }

  /** The parts of the relations of the workbook. */
  static Map<String, String> parts(InputStream relations) throws IOException {
    var parts = new HashMap<String, String>();
    try {
      for (var xml = SafeXml.reader(relations); xml.hasNext(); ) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          var id = SafeXml.attribute(xml, "Id");
          var target = SafeXml.attribute(xml, "Target");
          if (id != null && target != null) {
            parts.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
          }
        }
      }
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
    return parts;
  }

  /** Merged ranges and hidden columns, of which the first stand behind the rows. */
  static Tab tab(int index, Sheet sheet, Records records) throws IOException {
    var spans = new ArrayList<Tab.Span>();
    var hidden = new BitSet();
    while (records.next()) {
      if (records.type() == MERGED && spans.size() < SPANS) {
        span(records).ifPresent(spans::add);
      } else if (records.type() == COLUMNS && (records.small(16) & 1) != 0) {
        var first = Math.clamp(records.number(0), 0, WIDEST);
        hidden.set(first, Math.clamp(records.number(4) + 1L, first, WIDEST));
      }
    }
    return new Tab(index, sheet.name(), sheet.hidden(), spans, hidden.stream().boxed().toList());
  }

  /** One that ends before it begins, or lies beyond a sheet, is damaged. */
  private static Optional<Tab.Span> span(Records record) {
    var rows = record.number(0) >= 0 && record.number(0) <= record.number(4);
    var columns = record.number(8) >= 0 && record.number(8) <= record.number(12);
    var inside = record.number(4) < TALLEST && record.number(12) < WIDEST;
    return Optional.of(
            new Tab.Span(
                record.number(0) + 1L, record.number(4) + 1L, record.number(8), record.number(12)))
        .filter(span -> rows && columns && inside);
  }
}
