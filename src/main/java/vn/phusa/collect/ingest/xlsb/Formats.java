package vn.phusa.collect.ingest.xlsb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.inner.CellForm;

/** The formats that cells are in: how a number is meant, and in what font a text is. */
final class Formats {

  private static final int FONT = 43;
  private static final int NUMBERS = 44;
  private static final int FORMAT = 47;
  private static final int BEGIN_FORMATS = 617;
  private static final int END_FORMATS = 618;

  /** Where the name of a font stands in its record. */
  private static final int FONT_NAME = 21;

  private record Format(int numbers, int font) {}

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Typeface> fonts = new ArrayList<>();
  private final List<Format> formats = new ArrayList<>();
  private final Map<Integer, CellForm> forms = new HashMap<>();
  private boolean open;

  private Formats() {}

  /** Of a workbook without formats. */
  static Formats none() {
    return new Formats();
  }

  static Formats of(Records records) throws IOException {
    var formats = new Formats();
    while (records.next()) {
      formats.take(records);
    }
    return formats;
  }

  private void take(Records record) {
    switch (record.type()) {
      case FONT -> fonts.add(font(record));
      case NUMBERS -> {
        var code = record.text(2);
        if (code != null) {
          codes.put(record.medium(0), code);
        }
      }
      case BEGIN_FORMATS -> open = true;
      case END_FORMATS -> open = false;
      case FORMAT -> {
        if (open) {
          formats.add(new Format(record.medium(2), record.medium(4)));
        }
      }
      default -> {}
    }
  }

  private static Typeface font(Records record) {
    var name = record.text(FONT_NAME);
    return name == null ? Typeface.UNKNOWN : Typeface.of(name);
  }

  CellForm form(int format) {
    return forms.computeIfAbsent(format, this::found);
  }

  private CellForm found(int format) {
    if (format >= formats.size()) {
      return CellForm.PLAIN;
    }
    var id = formats.get(format).numbers();
    return CellForm.of(id, codes.get(id));
  }

  Typeface font(int format) {
    var font = format < formats.size() ? formats.get(format).font() : fonts.size();
    return font < fonts.size() ? fonts.get(font) : Typeface.UNKNOWN;
  }
}
