package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.phusa.base.encoding.ColumnText;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.text.Nfc;
import vn.phusa.collect.ingest.Note;

/**
 * Turns text of one sheet that is in an encoding from before Unicode into Unicode, cell by cell: a
 * column with many texts knows its own encodings, one with few goes by the whole sheet.
 */
final class OldText {

  /** As many rows as are looked at to learn how a sheet is written. */
  private static final int ROWS = 5000;

  private static final int MANY = 10;
  private static final int EXAMPLES = 3;

  private final ColumnText sheet;
  private final Map<Integer, ColumnText> columns;
  private final Map<String, String> examples = new LinkedHashMap<>();
  private long decoded;

  private OldText(ColumnText sheet, Map<Integer, ColumnText> columns) {
    this.sheet = sheet;
    this.columns = columns;
  }

  static OldText of(Book book, Tab tab) throws IOException {
    var all = new ArrayList<ColumnText.Sample>();
    var byColumn = new HashMap<Integer, List<ColumnText.Sample>>();
    var left = new int[] {ROWS};
    book.read(
        tab,
        line -> {
          for (var column = 0; column < line.width(); column++) {
            if (old(line.text(column))) {
              var sample = new ColumnText.Sample(line.text(column), line.font(column));
              all.add(sample);
              byColumn.computeIfAbsent(column, it -> new ArrayList<>()).add(sample);
            }
          }
          return --left[0] > 0;
        });
    byColumn.values().removeIf(samples -> samples.size() < MANY);
    var columns = new HashMap<Integer, ColumnText>();
    byColumn.forEach((column, samples) -> columns.put(column, ColumnText.of(samples)));
    return new OldText(ColumnText.of(all), columns);
  }

  /** Signs beyond ASCII; VIQR, which needs none, was a way to write mail, not workbooks. */
  private static boolean old(String text) {
    return text.chars().anyMatch(sign -> sign > 0x7F);
  }

  /** The encoding of most texts that are not in Unicode; empty when all are. */
  Optional<LegacyEncoding> encoding() {
    var own = columns.values().stream().flatMap(column -> column.encoding().stream()).findFirst();
    return sheet.encoding().or(() -> own);
  }

  Book.RowReader before(Book.RowReader reader) {
    return encoding().isEmpty()
        ? reader
        : line -> {
          decode(line);
          return reader.take(line);
        };
  }

  private void decode(Line line) {
    for (var column = 0; column < line.width(); column++) {
      var text = line.text(column);
      if (old(text)) {
        var sample = new ColumnText.Sample(text, line.font(column));
        var read = columns.getOrDefault(column, sheet).read(sample);
        line.put(column, read, line.mark(column));
        if (!read.equals(Nfc.of(text))) {
          count(text, read);
        }
      }
    }
  }

  private void count(String before, String after) {
    decoded++;
    if (examples.size() < EXAMPLES) {
      examples.put(before.strip(), after.strip());
    }
  }

  /** Cells that became another text. */
  long decoded() {
    return decoded;
  }

  /** What was turned, with texts before and after, for a person to judge. */
  List<Note> notes() {
    if (decoded == 0) {
      return List.of();
    }
    var shown =
        examples.entrySet().stream()
            .map(example -> "“" + example.getKey() + "” → “" + example.getValue() + "”")
            .collect(Collectors.joining("; "));
    var certainty = Math.round(sheet.certainty() * 100);
    var label = encoding().map(LegacyEncoding::label).orElseThrow();
    var values = List.of(String.valueOf(decoded), label, String.valueOf(certainty), shown);
    return List.of(new Note("oldEncoding", values));
  }
}
