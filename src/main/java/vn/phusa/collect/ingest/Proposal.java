package vn.phusa.collect.ingest;

import java.util.List;

/**
 * How one table of a file could become a dataset; nothing has been written yet and a person may
 * change any of it.
 *
 * @param title proposed title of the dataset
 * @param keys sets of columns that name a row in what was looked at, the likeliest first
 * @param sample the first rows as the file has them
 * @param certainty of the whole, 0 to 1: the least of header and columns
 */
public record Proposal(
    TableSource source,
    String title,
    List<ColumnProposal> columns,
    List<List<String>> keys,
    List<List<String>> sample,
    double certainty,
    List<Note> notes) {

  public Proposal {
    columns = List.copyOf(columns);
    keys = keys.stream().map(List::copyOf).toList();
    sample = sample.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
  }
}
