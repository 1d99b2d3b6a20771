package vn.phusa.collect.ingest.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** The tables of a DOC text; a table in a cell is text of that cell. */
final class DocTables {

  private final Range text;
  private final String file;
  private final List<GridTable> tables = new ArrayList<>();
  private final Above above = new Above();
  private int cells;

  DocTables(Range text, String file) {
    this.text = text;
    this.file = file;
  }

  List<GridTable> all() {
    var count = text.numParagraphs();
    for (var at = 0; at < count; ) {
      var paragraph = text.getParagraph(at);
      if (paragraph.isInTable()) {
        var table = text.getTable(paragraph);
        table(table);
        at += Math.max(1, table.numParagraphs());
      } else {
        above.see(DocText.of(paragraph));
        at++;
      }
    }
    return tables;
  }

  private void table(Table table) {
    var grid = new GridTable();
    above.take().forEach(grid::above);
    var columns = DocColumns.of(table);
    var merges = new DownMerges(grid);
    for (var at = 0; at < table.numRows(); at++) {
      grid.startRow();
      row(table.getRow(at), columns, grid, merges);
    }
    merges.end();
    if (grid.isTable()) {
      tables.add(grid);
    }
  }

  /** A cell that goes over others of its row is followed by these. */
  private void row(TableRow row, DocColumns columns, GridTable grid, DownMerges merges) {
    for (var at = 0; at < row.numCells(); at++) {
      var cell = row.getCell(at);
      var last = cell;
      while (at + 1 < row.numCells() && row.getCell(at + 1).isMerged()) {
        last = row.getCell(++at);
      }
      GridTable.bound(++cells, file);
      grid.skip(columns.column(cell) - grid.column());
      var width = columns.columnBehind(last) - grid.column();
      merges.cell(DocText.of(cell), Math.max(1, width), down(cell));
    }
  }

  private static DownMerges.Down down(TableCell cell) {
    if (cell.isFirstVerticallyMerged()) {
      return DownMerges.Down.BEGINS;
    }
    return cell.isVerticallyMerged() ? DownMerges.Down.GOES_ON : DownMerges.Down.ALONE;
  }
}
