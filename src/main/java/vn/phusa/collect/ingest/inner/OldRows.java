package vn.phusa.collect.ingest.inner;

import java.util.ArrayList;
import java.util.List;
import vn.phusa.base.encoding.ColumnText;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.Told;

/** Rows of texts without fonts, some of which may be in encodings from before Unicode. */
public final class OldRows {

  /** As many rows as a person is shown, so that what is shown is what is done. */
  public static final int ROWS = 1000;

  private OldRows() {}

  /** How the columns of a table are written, by its first rows. */
  public static OldCells of(List<List<String>> rows, Told told) {
    var sample = new OldCells.Sample();
    for (var row : rows) {
      for (var column = 0; column < row.size(); column++) {
        if (!row.get(column).isEmpty()) {
          sample.add(column, cell(row.get(column)));
        }
      }
    }
    return sample.read(told);
  }

  /** A row, with its texts in Unicode. */
  public static List<String> read(OldCells old, List<String> row) {
    var read = new ArrayList<String>(row.size());
    for (var column = 0; column < row.size(); column++) {
      read.add(read(old, column, row.get(column)));
    }
    return read;
  }

  /** A text in Unicode. */
  public static String read(OldCells old, int column, String text) {
    return old.encoding().isEmpty() ? text : old.read(column, cell(text));
  }

  private static ColumnText.Sample cell(String text) {
    return new ColumnText.Sample(text, Typeface.UNKNOWN);
  }
}
