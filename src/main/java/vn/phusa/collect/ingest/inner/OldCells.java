package vn.phusa.collect.ingest.inner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phusa.base.encoding.ColumnText;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.text.Nfc;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.Told;

/**
 * Turns the cells of one table that are in an encoding from before Unicode into Unicode: a column
 * with many texts knows its own encoding, one with few goes by the whole table, unless somebody has
 * said what they are in. Counts what it turned, by column.
 */
public final class OldCells {

  private static final int MANY = 10;
  private static final int ENOUGH = 500;
  private static final int FIRST = 100;
  private static final int EXAMPLES = 3;

  private final ColumnText table;
  private final Map<Integer, ColumnText> columns;
  private final Map<Integer, ColumnText> said;
  private final Map<Integer, Thinned> learnt;
  private final Map<Integer, Turned> turned = new TreeMap<>();
  private final Optional<LegacyEncoding> encoding;

  /** The cells of a column that became another text. */
  private static final class Turned {
    private final Map<String, String> examples = new LinkedHashMap<>();
    private long cells;

    void add(String before, String after) {
      cells++;
      if (examples.size() < EXAMPLES) {
        examples.put(before.strip(), after.strip());
      }
    }

    Stream<String> shown() {
      return examples.entrySet().stream()
          .map(example -> OldCells.shown(example.getKey(), example.getValue()));
    }
  }

  /** Takes in texts of a table. */
  public static final class Sample {
    private final Map<Integer, Thinned> cells = new HashMap<>();

    /** A cell with text; of many a few will do to know how a column is written. */
    public void add(int column, ColumnText.Sample cell) {
      cells.computeIfAbsent(column, it -> new Thinned()).add(cell);
    }

    /** What these texts tell, where nobody has said what they are in. */
    public OldCells read(Told told) {
      var said = new HashMap<Integer, ColumnText>();
      told.columns().forEach((at, name) -> said.put(at, ColumnText.said(Told.legacy(name))));
      if (told.encoding().isPresent()) {
        return new OldCells(ColumnText.said(told.legacy()), Map.of(), said, cells);
      }
      var open = new HashMap<>(cells);
      open.keySet().removeAll(said.keySet());
      var first = open.values().stream().flatMap(texts -> texts.kept.stream().limit(FIRST));
      var columns = new HashMap<Integer, ColumnText>();
      open.forEach((column, texts) -> {
        if (texts.kept.size() >= MANY) {
          columns.put(column, ColumnText.of(texts.kept));
        }
      });
      return new OldCells(ColumnText.of(first.toList()), columns, said, cells);
    }
  }

  /** Texts of a column, evenly from its beginning to its end however many there are. */
  private static final class Thinned {
    private List<ColumnText.Sample> kept = new ArrayList<>();
    private long step = 1;
    private long seen;

    void add(ColumnText.Sample cell) {
      if (seen++ % step != 0) {
        return;
      }
      kept.add(cell);
      if (kept.size() == ENOUGH * 2) {
        var every = kept;
        kept =
            IntStream.range(0, ENOUGH)
                .mapToObj(at -> every.get(at * 2))
                .collect(Collectors.toCollection(ArrayList::new));
        step *= 2;
      }
    }
  }

  private OldCells(
      ColumnText table,
      Map<Integer, ColumnText> columns,
      Map<Integer, ColumnText> said,
      Map<Integer, Thinned> learnt) {
    this.table = table;
    this.columns = columns;
    this.said = said;
    this.learnt = learnt;
    this.encoding = all().flatMap(texts -> texts.encoding().stream()).findFirst();
  }

  /** A table whose texts stay as they are written. */
  public static OldCells none() {
    return new OldCells(ColumnText.said(Optional.empty()), Map.of(), Map.of(), Map.of());
  }

  /** Whether a text has signs beyond ASCII; without them nothing but VIQR can be old. */
  public static boolean isMarked(String text) {
    for (var at = 0; at < text.length(); at++) {
      if (text.charAt(at) > 0x7F) {
        return true;
      }
    }
    return false;
  }

  /** The encoding of the texts that are not in Unicode; empty when all are. */
  public Optional<LegacyEncoding> encoding() {
    return encoding;
  }

  private Stream<ColumnText> all() {
    return Stream.concat(general(), said.values().stream());
  }

  /** All but what somebody has said of single columns. */
  private Stream<ColumnText> general() {
    return Stream.concat(Stream.of(table), columns.values().stream());
  }

  /** Whether texts are old beside those that somebody has said so of by column. */
  public boolean isOldInGeneral() {
    return general().anyMatch(texts -> texts.encoding().isPresent());
  }

  private ColumnText of(int column) {
    var own = said.get(column);
    return own == null ? columns.getOrDefault(column, table) : own;
  }

  /** Whether a text can be old at all: one in ASCII alone only where the column is in VIQR. */
  public boolean concerns(int column, String text) {
    return isMarked(text) || of(column).encoding().equals(Optional.of(LegacyEncoding.VIQR));
  }

  /** A cell in Unicode; as it is where nothing in the table is in an old encoding. */
  public String read(int column, ColumnText.Sample cell) {
    var read = of(column).read(cell);
    if (!read.equals(Nfc.of(cell.text()))) {
      turned.computeIfAbsent(column, it -> new Turned()).add(cell.text(), read);
    }
    return read;
  }

  /**
   * A text beside the table, as the name of its sheet, in Unicode: where something in the table is
   * in an old encoding, and the text is certainly in it too.
   */
  public String beside(String text) {
    return general()
        .filter(texts -> texts.encoding().isPresent())
        .findFirst()
        .map(texts -> texts.readBeside(text))
        .orElse(text);
  }

  /** Cells that became another text. */
  public long decoded() {
    return turned.values().stream().mapToLong(column -> column.cells).sum();
  }

  /** What was turned, with texts before and after, for a person to judge. */
  public List<Note> notes() {
    if (turned.isEmpty()) {
      return below().stream().toList();
    }
    var shown =
        turned.values().stream()
            .flatMap(Turned::shown)
            .limit(EXAMPLES)
            .collect(Collectors.joining("; "));
    return List.of(
        new Note(Note.OLD_TEXT, List.of("" + decoded(), labels(), percent(certainty()), shown)));
  }

  /** What the columns that were turned were in. */
  private String labels() {
    return turned.keySet().stream()
        .flatMap(column -> of(column).encoding().stream())
        .map(LegacyEncoding::label)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Nothing of what was read so far was old, but what it was learnt from has some. */
  private Optional<Note> below() {
    var label = encoding().map(LegacyEncoding::label);
    return learnt.entrySet().stream()
        .flatMap(column ->
            column.getValue().kept.stream().flatMap(cell -> turned(column.getKey(), cell)))
        .findFirst()
        .map(shown ->
            new Note("oldEncodingBelow", List.of(label.orElse(""), percent(certainty()), shown)));
  }

  private Stream<String> turned(int column, ColumnText.Sample cell) {
    var read = of(column).read(cell);
    return read.equals(Nfc.of(cell.text()))
        ? Stream.empty()
        : Stream.of(shown(cell.text().strip(), read.strip()));
  }

  private static String shown(String before, String after) {
    return "“" + before + "” → “" + after + "”";
  }

  /**
   * As {@link #notes()} by column, the header first, for whoever puts the columns together.
   *
   * @param positions of the columns that have the headers
   */
  public List<Note> columnNotes(List<Integer> positions, List<String> headers) {
    return IntStream.range(0, positions.size())
        .boxed()
        .flatMap(at -> columnNote(positions.get(at), headers.get(at)).stream())
        .toList();
  }

  private Optional<Note> columnNote(int column, String header) {
    var texts = of(column);
    return Optional.ofNullable(turned.get(column))
        .flatMap(cells ->
            texts
                .encoding()
                .map(found ->
                    new Note(
                        Note.OLD_COLUMN,
                        List.of(
                            header,
                            Long.toString(cells.cells),
                            found.label(),
                            percent(texts.certainty()),
                            cells.shown().findFirst().orElse("")))));
  }

  private static String percent(double certainty) {
    return String.valueOf(Math.round(certainty * 100));
  }

  /** Of the least certain column, 0 to 1. */
  public double certainty() {
    return all().mapToDouble(ColumnText::certainty).min().orElse(1);
  }
}
