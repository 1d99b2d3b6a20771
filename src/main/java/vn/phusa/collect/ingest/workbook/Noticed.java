package vn.phusa.collect.ingest.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.Region;
import vn.phusa.collect.ingest.inner.Line;
import vn.phusa.collect.ingest.inner.Tab;

/** Counts the unusual cells of a sheet while its rows go by. */
final class Noticed {

  private static final int SHOWN = 5;

  private final Tab tab;
  private final Map<Line.Mark, Seen> seen = new EnumMap<>(Line.Mark.class);
  private final Map<Integer, Seen> beyond = new TreeMap<>();
  private final BitSet hiddenRows = new BitSet();

  private static final class Seen {
    private long count;
    private final String cell;
    private final String text;

    Seen(String cell, String text) {
      this.cell = cell;
      this.text = text;
    }
  }

  Noticed(Tab tab) {
    this.tab = tab;
  }

  void see(Line line) {
    if (line.hidden() && !line.blank()) {
      hiddenRows.set((int) line.number());
    }
    for (var column = 0; column < line.width(); column++) {
      if (line.mark(column) != Line.Mark.PLAIN) {
        count(line, column);
      }
    }
  }

  private void count(Line line, int column) {
    seen.computeIfAbsent(line.mark(column), mark -> first(line, column)).count++;
  }

  private static Seen first(Line line, int column) {
    return new Seen(name(column) + line.number(), line.text(column));
  }

  /** A row after those by which the table's columns were chosen. */
  void beyond(Line line) {
    for (var column = 0; column < line.width(); column++) {
      if (!line.text(column).isBlank()) {
        var at = column;
        beyond.computeIfAbsent(column, it -> first(line, at)).count++;
      }
    }
  }

  List<Note> notes(Region region) {
    var notes = new ArrayList<Note>();
    if (tab.hidden()) {
      notes.add(note("sheetHidden", tab.name()));
    }
    hiddenRows(region, notes);
    hiddenColumns(region, notes);
    merged(region, notes);
    cells(notes);
    outside(region, notes);
    return notes;
  }

  /** Those of this table; a sheet may hold several. */
  private void hiddenRows(Region region, List<Note> notes) {
    var from = region.headerFrom() == 0 ? region.bodyFrom() : region.headerFrom();
    var to = region.bodyTo() == 0 ? Long.MAX_VALUE : region.bodyTo();
    var rows = hiddenRows.stream().filter(row -> row >= from && row <= to).boxed().toList();
    if (!rows.isEmpty()) {
      var shown = rows.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
      notes.add(note("rowsHidden", rows.size(), shown));
    }
  }

  private void hiddenColumns(Region region, List<Note> notes) {
    var columns = region.positions().stream().filter(tab.hiddenColumns()::contains).toList();
    if (!columns.isEmpty()) {
      var names = columns.stream().limit(SHOWN).map(Noticed::name).toList();
      notes.add(note("columnsHidden", String.join(", ", names)));
    }
  }

  private void merged(Region region, List<Note> notes) {
    var end = region.bodyTo() == 0 ? Long.MAX_VALUE : region.bodyTo();
    var down =
        tab.spans().stream()
            .filter(span -> span.firstRow() < span.lastRow())
            .filter(span -> span.lastRow() > region.bodyFrom() && span.firstRow() <= end)
            .filter(span -> span.firstRow() >= region.bodyFrom())
            .count();
    if (down > 0) {
      notes.add(note("mergedCells", down));
    }
  }

  private void cells(List<Note> notes) {
    seen.forEach((mark, first) -> {
      switch (mark) {
        case PLAIN -> {}
        case FORMULA -> notes.add(note("formulas", first.count));
        case FORMULA_EMPTY -> notes.add(note("formulasEmpty", first.count, first.cell));
        case ERROR -> notes.add(note("errorCells", first.count, first.cell, first.text));
        case PERCENT -> notes.add(note("percentCells", first.count, first.cell, first.text));
      }
    });
  }

  private void outside(Region region, List<Note> notes) {
    var stray =
        beyond.entrySet().stream()
            .filter(entry -> !region.positions().contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (region.bodyTo() == 0 && !stray.isEmpty()) {
      var first = stray.getFirst();
      var count = stray.stream().mapToLong(seen -> seen.count).sum();
      notes.add(note("cellsOutside", count, first.cell, first.text));
    }
  }

  private static String name(int column) {
    return CellReference.convertNumToColString(column);
  }

  private static Note note(String key, Object... values) {
    return new Note(key, List.of(values).stream().map(String::valueOf).toList());
  }
}
