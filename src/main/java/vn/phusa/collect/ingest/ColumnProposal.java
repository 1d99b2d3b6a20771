package vn.phusa.collect.ingest;

import java.util.List;
import vn.phusa.store.contract.Column;

/**
 * A proposed column and why.
 *
 * @param certainty 0 to 1
 * @param reasons what speaks for it, for people
 * @param examples up to five values as the file has them
 */
public record ColumnProposal(
    Column column, double certainty, List<Note> reasons, List<String> examples) {

  public ColumnProposal {
    reasons = List.copyOf(reasons);
    examples = List.copyOf(examples);
  }
}
