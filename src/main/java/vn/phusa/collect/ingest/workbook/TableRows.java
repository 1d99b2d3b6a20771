package vn.phusa.collect.ingest.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import vn.phusa.collect.ingest.Grid;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.Region;
import vn.phusa.collect.ingest.Shape;
import vn.phusa.collect.ingest.inner.Items;
import vn.phusa.collect.ingest.inner.PageHead;
import vn.phusa.collect.ingest.inner.Shaper;

/** The first rows of one table of a sheet, in the shape that they are proposed in. */
final class TableRows {

  private final Region region;
  private final Shape shape;
  private final List<List<String>> sample = new ArrayList<>();

  private record Row(long number, IntFunction<String> line, List<String> cells) {}

  /**
   * @param lines of the sheet, merged ranges repeated downwards only
   */
  TableRows(List<Grid.Line> lines, Region region) {
    this.region = region;
    var rows = rows(lines);
    this.shape = shape(rows);
    var shaper =
        new Shaper(region.positions(), shape, (line, cells) -> sample.add(List.copyOf(cells)));
    rows.stream()
        .limit(Limits.SAMPLE_ROWS)
        .forEach(row -> shaper.take(row.number(), row.line(), row.cells()));
    shaper.end();
  }

  private List<Row> rows(List<Grid.Line> lines) {
    var end = region.bodyTo() == 0 ? Long.MAX_VALUE : region.bodyTo();
    var columns = new Shaper(region.positions(), region.shape(), (line, cells) -> {});
    var head = new PageHead(region.headers());
    var rows = new ArrayList<Row>();
    for (var line : lines) {
      if (line.number() < region.bodyFrom() || line.number() > end) {
        continue;
      }
      IntFunction<String> cell = at -> at < line.cells().size() ? line.cells().get(at) : "";
      var cells = columns.cells(cell);
      var content = cells.stream().anyMatch(text -> !text.isBlank());
      if (content && (region.headerFrom() == 0 || !head.takes(cells))) {
        rows.add(new Row(line.number(), cell, cells));
      }
    }
    return rows;
  }

  private Shape shape(List<Row> rows) {
    var items = new Items(region.positions(), region.shape());
    rows.forEach(row -> items.add(row.line(), row.cells()));
    var found = items.shape();
    var taken = found.reckoned().stream().anyMatch(region.headers()::contains);
    return taken ? region.shape() : found;
  }

  Shape shape() {
    return shape;
  }

  List<String> headers() {
    return Stream.concat(region.headers().stream(), shape.reckoned().stream()).toList();
  }

  List<List<String>> sample() {
    return sample;
  }

  List<Note> notes() {
    var reckoned = shape.reckoned();
    return reckoned.isEmpty()
        ? List.of()
        : List.of(new Note("columnsReckoned", List.of(String.join(", ", reckoned))));
  }
}
