package vn.phusa.collect.ingest;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as its proposal, taken without a touch, types it.
 *
 * @param source the texts as the reader gives them
 * @param rows what became of them; null for no value and for what does not fit
 * @param findings what the contract's check says of each row, null for a good one
 */
public record TypedTable(
    Proposal proposal,
    List<List<String>> source,
    List<List<@Nullable Object>> rows,
    List<@Nullable String> findings) {

  /** Texts that are something. */
  long values() {
    return source.stream().flatMap(List::stream).filter(text -> !text.isBlank()).count();
  }

  long failedValues() {
    return findings.stream().mapToLong(TypedTable::failures).sum();
  }

  public long failedRows() {
    return findings.stream().filter(finding -> failures(finding) > 0).count();
  }

  /** More than one row in twenty, and more than a single one, would not come in. */
  boolean contradictsItself() {
    return failedRows() > 1 && failedRows() * 20 > rows.size();
  }

  String label(int column) {
    return proposal.columns().get(column).column().label();
  }

  /** The file gives the column no name of its own. */
  boolean isNameless(int column) {
    return proposal.columns().get(column).column().source().matches("cot_\\d+|C\\d+");
  }

  IntStream columns() {
    return IntStream.range(0, proposal.columns().size());
  }

  boolean has(String note) {
    return proposal.notes().stream().anyMatch(each -> each.key().equals(note));
  }

  private static long failures(@Nullable String finding) {
    return finding == null ? 0 : finding.split("\"rule\":\"type\"", -1).length - 1L;
  }
}
