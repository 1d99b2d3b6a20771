package vn.phusa.collect.ingest.document;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;

/**
 * The columns of a DOC table, which only says where on the page each cell begins and how wide it
 * is: every place where a cell of some row begins or ends is the edge of a column.
 */
final class DocColumns {

  /** Twips (1/1440 inch); edges nearer than 1 mm were drawn by hand and are one. */
  private static final int NEAR = 57;

  private final NavigableMap<Integer, Integer> columns;

  private DocColumns(NavigableMap<Integer, Integer> columns) {
    this.columns = columns;
  }

  static DocColumns of(Table table) {
    var edges = new TreeMap<Integer, Integer>();
    for (var at = 0; at < table.numRows(); at++) {
      var row = table.getRow(at);
      for (var cell = 0; cell < row.numCells(); cell++) {
        edges.put(row.getCell(cell).getLeftEdge(), 0);
        edges.put(right(row.getCell(cell)), 0);
      }
    }
    var column = -1;
    var first = 0;
    for (var edge : edges.entrySet()) {
      if (column < 0 || edge.getKey() - first > NEAR) {
        column++;
        first = edge.getKey();
      }
      edge.setValue(column);
    }
    return new DocColumns(edges);
  }

  private static int right(TableCell cell) {
    return cell.getLeftEdge() + Math.max(0, cell.getWidth());
  }

  /** The column that a cell begins in. */
  int column(TableCell cell) {
    return columns.getOrDefault(cell.getLeftEdge(), 0);
  }

  /** The column that the next cell begins in. */
  int columnBehind(TableCell cell) {
    return columns.getOrDefault(right(cell), 0);
  }
}
