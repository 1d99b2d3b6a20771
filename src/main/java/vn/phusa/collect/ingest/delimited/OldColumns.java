package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.List;
import vn.phusa.base.encoding.ColumnText;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.inner.OldCells;

/** The columns of a table whose texts are in encodings from before Unicode. */
final class OldColumns {

  /** As many rows as a person is shown, so that what is shown is what is done. */
  static final int ROWS = 1000;

  private OldColumns() {}

  static OldCells of(List<List<String>> rows) {
    var sample = new OldCells.Sample();
    for (var row : rows) {
      for (var column = 0; column < row.size(); column++) {
        if (!row.get(column).isEmpty()) {
          sample.add(column, cell(row.get(column)));
        }
      }
    }
    return sample.read();
  }

  /** As {@link #of}, from the first rows of a body. */
  static OldCells ahead(OpenBody body) {
    var rows = new ArrayList<List<String>>();
    for (var row = body.next(); row != null && rows.size() < ROWS; row = body.next()) {
      rows.add(row.cells());
    }
    return of(rows);
  }

  static List<String> read(OldCells old, List<String> row) {
    var read = new ArrayList<String>(row.size());
    for (var column = 0; column < row.size(); column++) {
      read.add(read(old, column, row.get(column)));
    }
    return read;
  }

  static String read(OldCells old, int column, String text) {
    return old.encoding().isEmpty() ? text : old.read(column, cell(text));
  }

  private static ColumnText.Sample cell(String text) {
    return new ColumnText.Sample(text, Typeface.UNKNOWN);
  }
}
