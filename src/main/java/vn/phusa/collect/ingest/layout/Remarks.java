package vn.phusa.collect.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.inner.PageHead;

/** What a person should know of how a table was read; nothing for a regular table. */
final class Remarks {

  private static final int SHOWN = 5;
  private static final int LONGEST = 120;
  private static final int MOST_VALUES = 200;

  private final Block block;
  private final Header header;
  private final int start;
  private final Foot foot;
  private final List<Note> notes = new ArrayList<>();

  private Remarks(Block block, Header header, int start, Foot foot) {
    this.block = block;
    this.header = header;
    this.start = start;
    this.foot = foot;
  }

  static List<Note> of(Block block, Header header, int start, Foot foot, Columns columns) {
    var remarks = new Remarks(block, header, start, foot);
    remarks.above();
    remarks.header(columns.positions(), columns.names());
    remarks.body(columns);
    remarks.below();
    return remarks.notes;
  }

  private void above() {
    var end = header.absent() ? start : header.from();
    var units = block.rows().subList(0, end).stream().filter(Marks::unit).toList();
    units.forEach(row -> add("unitLine", row.number(), shortened(row.firstText())));
    var titles = block.rows().subList(0, end).stream().filter(row -> !Marks.unit(row)).toList();
    if (!titles.isEmpty()) {
      add("titleLinesSkipped", titles.size(), text(titles));
    }
  }

  private void header(List<Integer> positions, List<String> names) {
    if (header.absent()) {
      add("headerAbsent", positions.size());
      return;
    }
    var lines = header.naming();
    if (lines.size() > 1) {
      add("headerLinesJoined", lines.getFirst().number(), lines.getLast().number());
    }
    header.numberings().forEach(line -> add("numberingRow", line));
    var unnamed = indexes(names, positions);
    if (!unnamed.isEmpty()) {
      add("headerMissing", unnamed);
    }
    var twice = names.stream().filter(name -> !name.isEmpty());
    var repeated = twice.filter(name -> names.indexOf(name) < names.lastIndexOf(name)).distinct();
    var all = repeated.limit(SHOWN).collect(Collectors.joining("; "));
    if (!all.isEmpty()) {
      add("headerRepeated", shortened(all));
    }
  }

  private static String indexes(List<String> names, List<Integer> positions) {
    return IntStream.range(0, names.size())
        .filter(index -> names.get(index).isEmpty())
        .mapToObj(index -> String.valueOf(positions.get(index) + 1))
        .collect(Collectors.joining(", "));
  }

  private void body(Columns columns) {
    if (foot.to() <= start) {
      add("rowsAbsent");
      return;
    }
    var rows = block.rows().subList(start, foot.to());
    var blanks = rows.stream().skip(1).mapToInt(Row::blanksBefore).sum();
    if (blanks > 0) {
      add("blankRowsSkipped", blanks);
    }
    if (columns.leftOut() > 0) {
      add("emptyColumnsLeftOut", columns.leftOut());
    }
    var joined = joined(columns);
    if (!joined.isEmpty()) {
      add("columnsJoined", joined);
    }
    var totals = rows.stream().filter(Marks::total).toList();
    if (!totals.isEmpty()) {
      add("totalRowsInside", totals.size(), numbers(totals));
    }
    var again = header.absent() ? List.<Row>of() : pageHeads(rows, columns);
    if (!again.isEmpty()) {
      add("headerAgain", again.size(), numbers(again));
    }
  }

  private static String joined(Columns columns) {
    return IntStream.range(0, columns.size())
        .filter(index -> columns.widths().get(index) > 1)
        .mapToObj(index ->
            "%d–%d"
                .formatted(
                    columns.positions().get(index) + 1,
                    columns.positions().get(index) + columns.widths().get(index)))
        .collect(Collectors.joining(", "));
  }

  private static List<Row> pageHeads(List<Row> rows, Columns columns) {
    var head = new PageHead(columns.headers());
    var heads = new ArrayList<Row>();
    for (var row : rows) {
      if (head.takes(columns.cells(row))) {
        heads.add(row);
      }
    }
    return heads;
  }

  private void below() {
    foot.total().ifPresent(row -> add("totalRowSetApart", row.number(), row.label(), values(row)));
    var first = foot.to() + (foot.total().isPresent() ? 1 : 0);
    var below = block.rows().subList(Math.min(first, block.size()), block.size());
    if (!below.isEmpty()) {
      add("footLinesSetApart", below.size(), below.getFirst().number(), text(below));
    }
  }

  private static String numbers(List<Row> rows) {
    return rows.stream()
        .limit(SHOWN)
        .map(row -> String.valueOf(row.number()))
        .collect(Collectors.joining(", "));
  }

  private static String text(List<Row> rows) {
    return shortened(
        rows.stream()
            .flatMap(row -> row.cells().stream().filter(cell -> !cell.isEmpty()).distinct())
            .limit(SHOWN)
            .collect(Collectors.joining(" | ")));
  }

  /** All of a row but its label: what is set apart is not lost. */
  private static String values(Row row) {
    return row.cells().stream()
        .filter(cell -> !cell.isEmpty() && !cell.equals(row.label()))
        .limit(MOST_VALUES)
        .collect(Collectors.joining(" | "));
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }

  private void add(String key, Object... values) {
    notes.add(new Note(key, List.of(values).stream().map(String::valueOf).toList()));
  }
}
