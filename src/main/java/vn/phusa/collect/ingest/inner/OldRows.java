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

  /** Learns how the columns of a table are written, row by row. */
  public static final class Learning {
    private final OldCells.Sample sample = new OldCells.Sample();
    private long rows;

    /** Of later rows what is plain ASCII tells nothing: VIQR shows from the beginning on. */
    public void add(List<String> row) {
      rows++;
      for (var column = 0; column < row.size(); column++) {
        var text = row.get(column);
        if (!text.isEmpty() && (rows <= ROWS || OldCells.isMarked(text))) {
          sample.add(column, cell(text));
        }
      }
    }

    /** What the rows tell, where nobody has said what they are in. */
    public OldCells read(Told told) {
      return sample.read(told);
    }
  }

  /** How the columns of a table are written, by its first rows. */
  public static OldCells of(List<List<String>> rows, Told told) {
    var learning = new Learning();
    rows.forEach(learning::add);
    return learning.read(told);
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
