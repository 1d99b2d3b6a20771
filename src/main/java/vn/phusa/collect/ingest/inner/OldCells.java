package vn.phusa.collect.ingest.inner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phusa.base.encoding.ColumnText;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.text.Nfc;
import vn.phusa.collect.ingest.Note;

/**
 * Turns the cells of one table that are in an encoding from before Unicode into Unicode: a column
 * with many texts knows its own encoding, one with few goes by the whole table. Counts what it
 * turned.
 */
public final class OldCells {

  private static final int MANY = 10;
  private static final int ENOUGH = 500;
  private static final int FIRST = 100;
  private static final int EXAMPLES = 3;

  private final ColumnText table;
  private final Map<Integer, ColumnText> columns = new HashMap<>();
  private final Map<String, String> examples = new LinkedHashMap<>();
  private final Optional<LegacyEncoding> encoding;
  private long decoded;

  /** Takes in the texts of a table's beginning. */
  public static final class Sample {
    private final Map<Integer, List<ColumnText.Sample>> cells = new HashMap<>();

    /** A cell with text, as many as will do to know how a column is written. */
    public void add(int column, ColumnText.Sample cell) {
      var texts = cells.computeIfAbsent(column, it -> new ArrayList<>());
      if (texts.size() < ENOUGH) {
        texts.add(cell);
      }
    }

    /** What these texts tell. */
    public OldCells read() {
      return new OldCells(cells);
    }
  }

  private OldCells(Map<Integer, List<ColumnText.Sample>> cells) {
    var first = cells.values().stream().flatMap(texts -> texts.stream().limit(FIRST));
    this.table = ColumnText.of(first.toList());
    cells.forEach((column, texts) -> {
      if (texts.size() >= MANY) {
        columns.put(column, ColumnText.of(texts));
      }
    });
    this.encoding = all().flatMap(texts -> texts.encoding().stream()).findFirst();
  }

  /** The encoding of the texts that are not in Unicode; empty when all are. */
  public Optional<LegacyEncoding> encoding() {
    return encoding;
  }

  private Stream<ColumnText> all() {
    return Stream.concat(Stream.of(table), columns.values().stream());
  }

  /** A cell in Unicode; as it is where nothing in the table is in an old encoding. */
  public String read(int column, ColumnText.Sample cell) {
    var read = columns.getOrDefault(column, table).read(cell);
    if (!read.equals(Nfc.of(cell.text()))) {
      decoded++;
      if (examples.size() < EXAMPLES) {
        examples.put(cell.text().strip(), read.strip());
      }
    }
    return read;
  }

  /** Cells that became another text. */
  public long decoded() {
    return decoded;
  }

  /** What was turned, with texts before and after, for a person to judge. */
  public List<Note> notes() {
    if (decoded == 0) {
      return List.of();
    }
    var shown =
        examples.entrySet().stream()
            .map(example -> "“" + example.getKey() + "” → “" + example.getValue() + "”")
            .collect(Collectors.joining("; "));
    var label = encoding().map(LegacyEncoding::label).orElseThrow();
    var certainty = String.valueOf(Math.round(certainty() * 100));
    return List.of(new Note("oldEncoding", List.of("" + decoded, label, certainty, shown)));
  }

  /** Of the least certain column, 0 to 1. */
  public double certainty() {
    return all().mapToDouble(ColumnText::certainty).min().orElse(1);
  }
}
