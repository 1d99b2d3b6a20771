package vn.phusa.collect.ingest;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table that a format found in a file.
 *
 * @param title what the file itself calls the table (title rows above the header, the sheet's
 *     name); may be empty
 * @param sample the first rows (up to 1,000), as texts, one for each header; a missing value is the
 *     empty text
 * @param certainty how sure the reading of header and rows is, 0 to 1
 * @param notes what was noticed: lines passed over, merged cells, hidden sheets, repaired quotes
 */
public record Found(
    TableSource source,
    String title,
    List<List<String>> sample,
    double certainty,
    List<Note> notes) {

  public Found {
    sample = sample.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
  }

  /** The same table, with more that was noticed. */
  public Found noting(List<Note> more) {
    var all = Stream.concat(notes.stream(), more.stream()).toList();
    return new Found(source, title, sample, certainty, all);
  }

  /** The same table, with what somebody had said of its file before it was looked at. */
  public Found told(Told said) {
    return new Found(source.with(said), title, sample, certainty, notes);
  }
}
